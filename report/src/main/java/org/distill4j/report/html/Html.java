package org.distill4j.report.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * Writes elements of HTML and SVG. All text and all values of attributes are escaped; names of
 * elements and attributes come from the program alone.
 */
public final class Html {

  private static final Set<String> VOID = Set.of("br", "img", "input", "meta");
  private static final char REPLACEMENT = '\ufffd';

  private final StringBuilder out = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  /**
   * Opens an element.
   *
   * @param attributes names and values in turn
   */
  public Html open(String element, String... attributes) {
    out.append('<').append(element);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      escape(attributes[i + 1]);
      out.append('"');
    }
    out.append('>');
    if (!VOID.contains(element)) {
      open.push(element);
    }
    return this;
  }

  /** Closes the element that was opened last. */
  public Html close() {
    out.append("</").append(open.pop()).append('>');
    return this;
  }

  /** Closes the element that was opened last, and ends the line. */
  public Html closeLine() {
    close();
    out.append('\n');
    return this;
  }

  /** Adds text. */
  public Html text(String text) {
    escape(text);
    return this;
  }

  /** Adds an element that holds text alone. */
  public Html element(String element, String text, String... attributes) {
    return open(element, attributes).text(text).close();
  }

  /** Adds an element that holds text alone, and ends the line. */
  public Html line(String element, String text, String... attributes) {
    return open(element, attributes).text(text).closeLine();
  }

  /** Adds what was written elsewhere. */
  public Html add(Html other) {
    out.append(other);
    return this;
  }

  /** Adds a script, a style or data, which the program itself has made. */
  Html unescaped(String element, String content, String... attributes) {
    open(element, attributes);
    out.append(content);
    return closeLine();
  }

  private void escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(isControl(c) ? REPLACEMENT : c);
      }
    }
  }

  /** Returns true for characters that are not allowed in HTML, or that turn the text around it. */
  private static boolean isControl(char c) {
    boolean turns = (c >= '\u202a' && c <= '\u202e') || (c >= '\u2066' && c <= '\u2069');
    return turns || (Character.isISOControl(c) && c != '\n' && c != '\t');
  }

  /** Returns what was written so far. */
  @Override
  public String toString() {
    return out.toString();
  }
}
