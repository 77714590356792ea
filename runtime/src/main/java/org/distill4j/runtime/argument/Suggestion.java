package org.distill4j.runtime.argument;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Suggestions for names that do not exist. */
public final class Suggestion {

  private Suggestion() {}

  /** Returns the most similar name, if one is similar enough. */
  public static Optional<String> closest(String name, Collection<String> known) {
    String wanted = name.toLowerCase(Locale.ROOT);
    int limit = Math.max(1, wanted.length() / 3);
    return known.stream()
        .filter(it -> distance(it.toLowerCase(Locale.ROOT), wanted) <= limit)
        .min(Comparator.comparingInt(it -> distance(it.toLowerCase(Locale.ROOT), wanted)));
  }

  /**
   * Returns the end of a message about an unknown name: the most similar one if there is one, and
   * all otherwise. At most 20 are listed.
   *
   * @param names the plural of the kind of thing: "columns"
   */
  public static String among(String name, Collection<String> known, String names) {
    return closest(name, known)
        .map("did you mean '%s'?"::formatted)
        .orElseGet(() -> "the %s are %s".formatted(names, listed(known)));
  }

  /** Returns names in quotes, at most 20. */
  public static String listed(Collection<String> names) {
    int most = 20;
    String all =
        String.join(", ", names.stream().limit(most).map(name -> "'" + name + "'").toList());
    return names.isEmpty() ? "none" : names.size() > most ? all + ", ..." : all;
  }

  /** Returns the edit distance, in which two exchanged letters are one edit. */
  public static int distance(String from, String to) {
    int[] before = new int[to.length() + 1];
    int[] earlier = before;
    Arrays.setAll(before, i -> i);
    for (int i = 1; i <= from.length(); i++) {
      int[] row = new int[to.length() + 1];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int replace = before[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replace, Math.min(before[j], row[j - 1]) + 1);
        if (i > 1
            && j > 1
            && from.charAt(i - 1) == to.charAt(j - 2)
            && from.charAt(i - 2) == to.charAt(j - 1)) {
          row[j] = Math.min(row[j], earlier[j - 2] + 1);
        }
      }
      earlier = before;
      before = row;
    }
    return before[to.length()];
  }
}
