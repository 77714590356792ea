package org.distill4j.processor.size;

import org.distill4j.processor.size.SizeExpression.Binary;
import org.distill4j.processor.size.SizeExpression.Constant;
import org.distill4j.processor.size.SizeExpression.Name;
import org.distill4j.processor.size.SizeExpression.Sum;

/**
 * A recursive-descent parser for {@code sum := product (+|- product)*}, {@code product := atom (*|/
 * atom)*}.
 */
final class SizeParser {

  /** The maximum length of a text, which also bounds the recursion. */
  private static final int LONGEST = 500;

  private final String text;
  private int position;

  SizeParser(String text) {
    this.text = text;
  }

  SizeExpression parseAll() throws MalformedSizeException {
    if (text.isBlank()) {
      throw new MalformedSizeException("it is empty");
    }
    if (text.length() > LONGEST) {
      throw new MalformedSizeException("it is longer than " + LONGEST + " characters");
    }
    SizeExpression expression = sum();
    if (position < text.length()) {
      throw unexpected("an operator or the end");
    }
    return expression;
  }

  private SizeExpression sum() throws MalformedSizeException {
    SizeExpression left = product();
    while (peek() == '+' || peek() == '-') {
      char operator = text.charAt(position++);
      left = new Binary(operator, left, product());
    }
    return left;
  }

  private SizeExpression product() throws MalformedSizeException {
    SizeExpression left = atom();
    while (peek() == '*' || peek() == '/') {
      char operator = text.charAt(position++);
      left = new Binary(operator, left, atom());
    }
    return left;
  }

  private SizeExpression atom() throws MalformedSizeException {
    char next = peek();
    if (next == '(') {
      position++;
      SizeExpression inner = sum();
      expect(')');
      return inner;
    }
    if (Character.isDigit(next)) {
      return number();
    }
    if (Character.isJavaIdentifierStart(next)) {
      return nameOrSum();
    }
    throw unexpected("a number, a name or '('");
  }

  private SizeExpression number() throws MalformedSizeException {
    int start = position;
    while (position < text.length()
        && (Character.isDigit(text.charAt(position)) || text.charAt(position) == '_')) {
      position++;
    }
    String digits = text.substring(start, position).replace("_", "");
    try {
      return new Constant(Integer.parseInt(digits));
    } catch (NumberFormatException e) {
      throw new MalformedSizeException("the number " + digits + " is too large for a size");
    }
  }

  private SizeExpression nameOrSum() throws MalformedSizeException {
    String name = name();
    if (!name.equals("sum") || peek() != '(') {
      return new Name(name);
    }
    position++;
    if (!Character.isJavaIdentifierStart(peek())) {
      throw unexpected("a name");
    }
    String summed = name();
    expect(')');
    return new Sum(summed);
  }

  private String name() {
    int start = position;
    while (position < text.length() && Character.isJavaIdentifierPart(text.charAt(position))) {
      position++;
    }
    return text.substring(start, position);
  }

  private void expect(char expected) throws MalformedSizeException {
    if (peek() != expected) {
      throw unexpected("'" + expected + "'");
    }
    position++;
  }

  /** Skips blanks and returns the next character, or 0 at the end. */
  private char peek() {
    while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
      position++;
    }
    return position < text.length() ? text.charAt(position) : 0;
  }

  private MalformedSizeException unexpected(String expected) {
    String found =
        peek() == 0 ? "it ends" : "'" + text.charAt(position) + "' stands at " + (position + 1);
    return new MalformedSizeException(found + " where " + expected + " is expected");
  }
}
