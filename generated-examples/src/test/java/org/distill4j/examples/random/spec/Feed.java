package org.distill4j.examples.random.spec;

import java.util.List;

/**
 * Training data of a spec's graphs.
 *
 * @param name the name of the input or labels
 * @param isLabel true for labels
 * @param kind its kind
 * @param axes the sizes, as numbers, or as names if they vary
 */
public record Feed(String name, boolean isLabel, String kind, List<String> axes) {

  public Feed {
    axes = List.copyOf(axes);
  }
}
