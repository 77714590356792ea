package org.distill4j.experiment.store;

import java.text.Normalizer;
import java.util.stream.Collectors;
import org.distill4j.runtime.data.ContentDigest;

/** File names from titles. They are the same on every machine, whatever its charset and locale. */
public final class FileNames {

  private static final int MAX_LENGTH = 120;
  private static final int DIGITS = 12;

  private FileNames() {}

  /** Returns the name of the files of a trial with a seed, without an extension. */
  static String of(String title, long seed) {
    return plain(title) + "-seed-" + seed;
  }

  /**
   * Returns a title in letters, digits, dots, underscores and hyphens of ASCII. A character outside
   * ASCII becomes its code; the end of a title that is too long, its digest.
   */
  public static String plain(String title) {
    String plain =
        Normalizer.normalize(title, Normalizer.Form.NFC)
            .codePoints()
            .mapToObj(FileNames::plain)
            .collect(Collectors.joining());
    return plain.length() <= MAX_LENGTH
        ? plain
        : plain.substring(0, MAX_LENGTH - DIGITS - 1)
            + "-"
            + new ContentDigest().add(title).hex().substring(0, DIGITS);
  }

  private static String plain(int character) {
    if (character < 128) {
      boolean kept = Character.isLetterOrDigit(character) || "._-".indexOf(character) >= 0;
      return kept ? Character.toString(character) : "-";
    }
    return "_u" + Integer.toHexString(character);
  }
}
