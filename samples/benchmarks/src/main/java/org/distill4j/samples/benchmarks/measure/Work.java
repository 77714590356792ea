package org.distill4j.samples.benchmarks.measure;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A contender made of functions.
 *
 * @param name the library that computes
 * @param body what is timed
 * @param results what it computes, by name, in an order of elements that all contenders share
 */
public record Work(String name, Runnable body, Supplier<Map<String, float[]>> results)
    implements Contender {

  /** Work whose results are compared elsewhere or not at all. */
  public static Work of(String name, Runnable body) {
    return new Work(name, body, Map::of);
  }

  /** The same of which fewer results are compared. */
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
