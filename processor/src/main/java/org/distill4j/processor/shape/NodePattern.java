package org.distill4j.processor.shape;

import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Paths that stand for several nodes: {@code layers} and {@code layers[2]} for all nodes inside,
 * {@code layers[*].norm} for those of all rounds, {@code *Norm} for any text within a name.
 */
final class NodePattern {

  private static final String ROUND = "\\E(?:\\[\\d+])?\\Q";
  private static final String TEXT = "\\E[^.\\[\\]]*\\Q";
  private static final String INSIDE = "(?:[.\\[].*)?";

  private NodePattern() {}

  /** Returns a test of the names of nodes. */
  static Predicate<String> of(String path) {
    String text = Pattern.quote(path).replace("[*]", "\0").replace("*", TEXT).replace("\0", ROUND);
    return Pattern.compile(text + INSIDE).asMatchPredicate();
  }
}
