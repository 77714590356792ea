package org.distill4j.examples.random;

import java.util.List;

/**
 * Data that a spec's graphs are trained with.
 *
 * @param name the input or the labels
 * @param isLabel whether it is the latter
 * @param kind its kind
 * @param axes the sizes, as numbers, or as names where they vary
 */
record Feed(String name, boolean isLabel, String kind, List<String> axes) {

  Feed {
    axes = List.copyOf(axes);
  }
}
