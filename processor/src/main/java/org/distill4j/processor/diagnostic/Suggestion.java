package org.distill4j.processor.diagnostic;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** "Did you mean": the known name that is closest to an unknown one. */
public final class Suggestion {

  private Suggestion() {}

  /** The closest of the known names, if one is close. */
  public static Optional<String> closest(String unknown, Collection<String> known) {
    int limit = Math.max(1, Math.min(3, unknown.length() / 3));
    return known.stream()
        .filter(name -> distance(unknown, name) <= limit)
        .min(
            Comparator.<String>comparingInt(name -> distance(unknown, name))
                .thenComparing(Comparator.naturalOrder()));
  }

  /**
   * What to do about an unknown name: the closest of the known ones if one is close, all of them
   * otherwise.
   */
  public static String among(String unknown, Collection<String> known) {
    return closest(unknown, known)
        .map(name -> "Did you mean '" + name + "'?")
        .orElseGet(() -> known.isEmpty() ? "There is none yet." : "Known: " + listed(known) + ".");
  }

  /** Names in alphabetical order, separated by commas. */
  public static String listed(Collection<String> names) {
    return String.join(", ", names.stream().sorted().toList());
  }

  /** The number of letters to insert, delete or replace, letter case aside. */
  private static int distance(String first, String second) {
    String a = first.toLowerCase(Locale.ROOT);
    String b = second.toLowerCase(Locale.ROOT);
    int[] previous = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replace = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replace, Math.min(previous[j], row[j - 1]) + 1);
      }
      previous = row;
    }
    return previous[b.length()];
  }
}
