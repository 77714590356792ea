package org.distill4j.samples.video.hostile;

import java.util.List;
import java.util.SplittableRandom;

/** Draws texts with characters that have a meaning in some format. */
final class OddTexts {

  private static final List<String> PARTS =
      List.of(
          "who", "is", "it", "Ünal", "हिन्दी", "\"", "'", ",", ";", "[", "]", "{", "}", ":", "\\",
          "null", "NaN", "1", "-", "#", "=1+1", "😀", "’", "%s", "\u00A0", "\u2028", "<b>", "é");

  private final SplittableRandom random;

  OddTexts(SplittableRandom random) {
    this.random = random;
  }

  /** Returns a text of one line, which begins and ends with a letter or a part. */
  String text() {
    StringBuilder text = new StringBuilder("x");
    for (int i = random.nextInt(1, 6); i > 0; i--) {
      text.append(random.nextInt(3) == 0 ? "" : " ").append(part());
    }
    return random.nextBoolean() ? text.toString() : text.substring(1).strip() + "y";
  }

  private String part() {
    return PARTS.get(random.nextInt(PARTS.size()));
  }

  /** Returns one of a few endings of lines. */
  String lineEnd() {
    return List.of("\n", "\r\n").get(random.nextInt(2));
  }

  /** Returns a byte order mark or nothing. */
  String mark() {
    return random.nextInt(4) == 0 ? "\uFEFF" : "";
  }
}
