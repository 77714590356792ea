package org.distill4j.runtime.pretrained;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A path with {@code [*]} for the indices of rounds, or a name with {@code *} for any text. A block
 * that runs once has no index in its path; its round is 0.
 */
final class RoundPattern {

  private final Pattern pattern;

  private RoundPattern(String regex) {
    this.pattern = Pattern.compile(regex, Pattern.DOTALL);
  }

  static RoundPattern ofPath(String path) {
    return new RoundPattern(Pattern.quote(path).replace("[*]", "\\E(?:\\[(\\d{1,9})])?\\Q"));
  }

  /** A node, or a tensor, block or round that contains what is named. */
  static RoundPattern ofPart(String path) {
    return new RoundPattern(ofPath(path).pattern.pattern() + "([.\\[].*)?");
  }

  static RoundPattern ofName(String name) {
    return new RoundPattern(Pattern.quote(name).replace("*", "\\E.*\\Q"));
  }

  boolean matches(String text) {
    return pattern.matcher(text).matches();
  }

  /** Returns the indices in a matching text, from left to right. */
  Optional<List<Integer>> indices(String text) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    List<Integer> indices = new ArrayList<>();
    for (int group = 1; group <= matcher.groupCount(); group++) {
      String index = matcher.group(group);
      indices.add(index == null ? 0 : Integer.valueOf(index));
    }
    return Optional.of(indices);
  }

  /** Replaces each {@code *} in a name by an index. */
  static String fill(String name, List<Integer> indices) {
    StringBuilder filled = new StringBuilder();
    int next = 0;
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) == '*' && next < indices.size()) {
        filled.append(indices.get(next++));
      } else {
        filled.append(name.charAt(i));
      }
    }
    return filled.toString();
  }
}
