package org.distill4j.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.TreeMap;
import org.distill4j.runtime.catalogue.Dimension;
import org.distill4j.runtime.catalogue.NetworkDescription;
import org.distill4j.runtime.graph.NetworkGraph;
import org.distill4j.runtime.teacher.body.ExternalGraph;

/** Builds networks from their descriptions, for tests that hold for all specs of a catalogue. */
public final class SpecGraphs {

  private static final int[] SIZES = {16, 12, 24, 8, 30};

  private SpecGraphs() {}

  /** Returns true if a network is computed elsewhere, so that it has no graph. */
  public static boolean isExternal(NetworkDescription spec) {
    try {
      return ExternalGraph.class.isAssignableFrom(Class.forName(spec.generated()));
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(spec.generated() + " cannot be used", e);
    }
  }

  /**
   * Returns sizes for the open dimensions that the network can have.
   *
   * @param given sizes that others may depend on; other names are ignored
   * @throws IllegalArgumentException if none of the sizes that are tried fits
   */
  public static Map<String, Integer> sizes(NetworkDescription spec, Map<String, Integer> given) {
    RuntimeException last = null;
    for (int size : SIZES) {
      Map<String, Integer> sizes = new TreeMap<>();
      for (Dimension dimension : spec.dimensions()) {
        if (dimension.value().isEmpty()) {
          sizes.put(dimension.name(), given.getOrDefault(dimension.name(), size));
        }
      }
      try {
        build(spec, sizes).configuration(1);
        return sizes;
      } catch (IllegalArgumentException e) {
        last = e;
      }
    }
    throw new IllegalArgumentException(
        spec.name() + " needs other sizes: " + last.getMessage(), last);
  }

  /**
   * Returns the generated graph of a network, which need not be public.
   *
   * @param sizes the values of its open dimensions
   * @throws IllegalArgumentException if the network cannot have these sizes
   */
  public static NetworkGraph build(NetworkDescription spec, Map<String, Integer> sizes) {
    try {
      Object builder = call(Class.forName(spec.generated()).getDeclaredMethod("builder"), null);
      // A dimension that no node depends on cannot be set.
      for (Method setter : builder.getClass().getDeclaredMethods()) {
        if (sizes.containsKey(setter.getName()) && setter.getParameterCount() == 1) {
          call(setter, builder, sizes.get(setter.getName()));
        }
      }
      return (NetworkGraph) call(builder.getClass().getDeclaredMethod("build"), builder);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(spec.generated() + " cannot be used", e);
    }
  }

  private static Object call(Method method, Object target, Object... arguments)
      throws ReflectiveOperationException {
    method.setAccessible(true);
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw new IllegalArgumentException(e.getCause().getMessage(), e.getCause());
    }
  }
}
