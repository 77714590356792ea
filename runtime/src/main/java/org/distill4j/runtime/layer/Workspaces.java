package org.distill4j.runtime.layer;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The objects that a node keeps from step to step, one of each class. For one thread. */
public final class Workspaces {

  private final Map<Class<?>, Object> objects = new HashMap<>();

  /**
   * Returns the object of a class.
   *
   * @param maker creates it on the first call
   */
  public <T> T get(Class<T> type, Supplier<T> maker) {
    return type.cast(objects.computeIfAbsent(type, key -> maker.get()));
  }
}
