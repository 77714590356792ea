package org.distill4j.samples.benchmarks.measure;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A contender made of functions.
 *
 * @param name the name of the library
 * @param body the timed code
 * @param results computes the results by name, in an order of elements that all contenders share
 */
public record Work(String name, Runnable body, Supplier<Map<String, float[]>> results)
    implements Contender {

  /** Returns a contender whose results are compared elsewhere or not at all. */
  public static Work of(String name, Runnable body) {
    return new Work(name, body, Map::of);
  }

  /** Returns a copy of which only some results are compared. */
  public Work comparing(Set<String> names) {
    return new Work(
        name,
        body,
        () -> {
          Map<String, float[]> fewer = new HashMap<>(results.get());
          fewer.keySet().retainAll(names);
          return fewer;
        });
  }

  @Override
  public void step() {
    body.run();
  }

  @Override
  public void close() {}
}
