package org.distill4j.processor.diagnostic;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Suggestions for misspelt names. */
public final class Suggestion {

  /** The maximum number of names in a message. */
  private static final int MOST_LISTED = 12;

  private Suggestion() {}

  /** Returns the most similar known name, if one is similar enough. */
  public static Optional<String> closest(String unknown, Collection<String> known) {
    int limit = Math.max(1, Math.min(3, unknown.length() / 3));
    return known.stream()
        .filter(name -> distance(unknown, name) <= limit)
        .min(
            Comparator.<String>comparingInt(name -> distance(unknown, name))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** Returns the fix for an unknown name: the most similar known name, or a list of them. */
  public static String among(String unknown, Collection<String> known) {
    return closest(unknown, known)
        .map(name -> "Did you mean '" + name + "'?")
        .orElseGet(
            () ->
                switch (known.size()) {
                  case 0 -> "Declare it first.";
                  case 1 -> "Use '" + listed(known) + "'.";
                  default -> "Use one of: " + mostSimilar(unknown, known) + ".";
                });
  }

  /**
   * Returns the fix for an unknown name that the user can declare as well.
   *
   * @param declaration the declaration, as it follows on "declare": {@code it: @Dimension int x();}
   */
  public static String orDeclare(String unknown, Collection<String> known, String declaration) {
    return known.isEmpty()
        ? "Declare " + declaration
        : among(unknown, known) + " Otherwise, declare " + declaration;
  }

  private static String mostSimilar(String unknown, Collection<String> known) {
    if (known.size() <= MOST_LISTED) {
      return listed(known);
    }
    List<String> similar =
        known.stream()
            .sorted(
                Comparator.<String>comparingInt(name -> distance(unknown, name))
                    .thenComparing(Comparator.naturalOrder()))
            .limit(MOST_LISTED)
            .toList();
    return listed(similar) + ", ... (and " + (known.size() - MOST_LISTED) + " more)";
  }

  /** Returns names in alphabetical order, separated by commas. */
  public static String listed(Collection<String> names) {
    return String.join(", ", names.stream().sorted().toList());
  }

  /** Returns the number of insertions, deletions, replacements and swaps, ignoring case. */
  private static int distance(String first, String second) {
    String a = first.toLowerCase(Locale.ROOT);
    String b = second.toLowerCase(Locale.ROOT);
    int[][] rows = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        rows[i][j] = i == 0 || j == 0 ? i + j : step(rows, a, b, i, j);
      }
    }
    return rows[a.length()][b.length()];
  }

  private static int step(int[][] rows, String a, String b, int i, int j) {
    int replace = rows[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
    int least = Math.min(replace, Math.min(rows[i - 1][j], rows[i][j - 1]) + 1);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(least, rows[i - 2][j - 2] + 1) : least;
  }
}
