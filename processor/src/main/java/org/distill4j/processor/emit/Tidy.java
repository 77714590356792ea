package org.distill4j.processor.emit;

import java.util.regex.Pattern;

/** Lays generated text out as a person would where JavaPoet does not. */
final class Tidy {

  /** A comment of one line that takes three. */
  private static final Pattern SHORT_COMMENT = Pattern.compile("/\\*\\*\n +\\* (.+)\n +\\*/");

  /** A blank line between two private fields. */
  private static final Pattern FIELD_GAP =
      Pattern.compile("(\n +private [^\n(]+;\n)\n(?= +private [^\n(]+;\n)");

  /** An empty body that takes two lines. */
  private static final Pattern EMPTY_BODY = Pattern.compile("\\{\n +}");

  private Tidy() {}

  static String up(String source) {
    String text = SHORT_COMMENT.matcher(source).replaceAll("/** $1 */");
    text = EMPTY_BODY.matcher(text).replaceAll("{}");
    String before;
    do {
      before = text;
      text = FIELD_GAP.matcher(before).replaceAll("$1");
    } while (!text.equals(before));
    return text;
  }
}
