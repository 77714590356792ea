package org.distill4j.processor.signature;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.distill4j.processor.size.Conditions;
import org.distill4j.processor.size.MalformedSizeException;
import org.distill4j.processor.size.SizeExpression;

/**
 * Parses {@code [element=CONSTANT, ...:] [role] Kind(size, ...)[...[number]], ... -> Kind(size,
 * ...)}.
 */
public final class SignatureParser {

  private static final java.util.regex.Pattern VALUE =
      java.util.regex.Pattern.compile(
          "(?:(teacher|student)\\s+)?([^\\s(),]+)\\s*\\((.*)\\)(\\.\\.\\.)?([A-Za-z]\\w*)?",
          java.util.regex.Pattern.DOTALL);

  private SignatureParser() {}

  /** Parses a signature. */
  public static Signature parse(String text) throws MalformedSignatureException {
    int colon = text.indexOf(':');
    Conditions conditions = colon < 0 ? Conditions.NONE : conditions(text.substring(0, colon));
    String rest = text.substring(colon + 1);
    int arrow = rest.indexOf("->");
    if (arrow < 0) {
      throw new MalformedSignatureException("it has no '->'");
    }
    List<Pattern> inputs = new ArrayList<>();
    for (String value : split(rest.substring(0, arrow))) {
      inputs.add(pattern(value));
    }
    Pattern result = pattern(rest.substring(arrow + 2).trim());
    check(inputs, result);
    return new Signature(text, conditions, inputs, result);
  }

  private static void check(List<Pattern> inputs, Pattern result)
      throws MalformedSignatureException {
    for (int i = 0; i < inputs.size() - 1; i++) {
      if (inputs.get(i).repeated()) {
        throw new MalformedSignatureException("only the last value may be repeated with '...'");
      }
    }
    if (result.repeated() || result.role() != Role.NONE) {
      throw new MalformedSignatureException("a result has neither a role nor '...'");
    }
  }

  private static Conditions conditions(String text) throws MalformedSignatureException {
    try {
      return Conditions.parse(List.of(text.split(",", -1)));
    } catch (MalformedSizeException e) {
      throw new MalformedSignatureException(e.getMessage(), e);
    }
  }

  private static Pattern pattern(String text) throws MalformedSignatureException {
    Matcher matcher = VALUE.matcher(text);
    if (!matcher.matches()) {
      throw new MalformedSignatureException("'" + text + "' is not of the form Kind(size, ...)");
    }
    List<SizeExpression> axes = new ArrayList<>();
    for (String axis : split(matcher.group(3))) {
      try {
        axes.add(SizeExpression.parse(axis));
      } catch (MalformedSizeException e) {
        throw new MalformedSignatureException("'" + axis + "' is not a size: " + e.getMessage(), e);
      }
    }
    boolean repeated = matcher.group(4) != null;
    Optional<String> number = Optional.ofNullable(matcher.group(5));
    if (number.isPresent() && !repeated) {
      throw new MalformedSignatureException(
          "'" + number.get() + "' names a number of values, but no '...' stands before it");
    }
    return new Pattern(role(matcher.group(1)), matcher.group(2), axes, repeated, number);
  }

  private static Role role(String keyword) {
    if (keyword == null) {
      return Role.NONE;
    }
    return keyword.equals(Role.TEACHER.keyword()) ? Role.TEACHER : Role.STUDENT;
  }

  /** Splits at commas outside parentheses; a blank text has no parts. */
  private static List<String> split(String text) {
    List<String> parts = new ArrayList<>();
    if (text.isBlank()) {
      return parts;
    }
    int depth = 0;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (c == ',' && depth == 0) {
        parts.add(text.substring(start, i).trim());
        start = i + 1;
      }
    }
    parts.add(text.substring(start).trim());
    return parts;
  }
}
