package org.distill4j.processor.shape;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** A path in which {@code [*]} stands for the rounds of a block, or for the steps of a sequence. */
final class RoundPattern {

  private static final Pattern INDEX = Pattern.compile("\\[(\\d+)]");

  private final Pattern pattern;

  private RoundPattern(Pattern pattern) {
    this.pattern = pattern;
  }

  /** A block that runs once has no index. */
  static RoundPattern of(String path) {
    String text = Pattern.quote(path).replace("[*]", "\\E(?:\\[(?:\\d+|\\*)])?\\Q");
    return new RoundPattern(Pattern.compile(text));
  }

  boolean matches(String name) {
    return pattern.matcher(name).matches();
  }

  /** Returns the names that match, in the order of their rounds. */
  List<String> among(List<String> names) {
    return names.stream()
        .filter(this::matches)
        .sorted(Comparator.comparing(RoundPattern::rounds, Arrays::compare))
        .toList();
  }

  private static int[] rounds(String name) {
    return INDEX
        .matcher(name)
        .results()
        .mapToInt(index -> Integer.parseInt(index.group(1)))
        .toArray();
  }
}
