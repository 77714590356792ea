package org.distill4j.examples.random.spec;

import java.util.List;

/**
 * Data that a spec's graphs are trained with.
 *
 * @param name the input or the labels
 * @param isLabel whether it is the latter
 * @param kind its kind
 * @param axes the sizes, as numbers, or as names where they vary
 */
public record Feed(String name, boolean isLabel, String kind, List<String> axes) {

  public Feed {
    axes = List.copyOf(axes);
  }
}
