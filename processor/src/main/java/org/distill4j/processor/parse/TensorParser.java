package org.distill4j.processor.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.distill4j.processor.size.MalformedSizeException;
import org.distill4j.processor.size.SizeExpression;
import org.distill4j.processor.spec.TensorFormula;
import org.distill4j.processor.spec.TensorFormula.Range;

/** Parses the declaration of a trained tensor: {@code W[inputs, units]}. */
final class TensorParser {

  /** Name, range of indices, rest of the name, axes. */
  private static final Pattern FORM =
      Pattern.compile(
          "\\s*([A-Za-z_]\\w*)(?:\\{([^{}]*?)\\.\\.([^{}]*)\\}(\\w*))?\\s*\\[([^\\[\\]]*)\\]\\s*");

  private TensorParser() {}

  /** Returns true if a text declares a tensor and not a count. */
  static boolean isTensor(String text) {
    return text.contains("[");
  }

  static TensorFormula parse(String text) throws MalformedSizeException {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw new MalformedSizeException("it is not of the form name[size, ...]");
    }
    Optional<Range> range = Optional.empty();
    if (matcher.group(2) != null) {
      range =
          Optional.of(
              new Range(
                  SizeExpression.parse(matcher.group(2)), SizeExpression.parse(matcher.group(3))));
    }
    List<SizeExpression> axes = new ArrayList<>();
    for (String axis : matcher.group(5).split(",", -1)) {
      axes.add(SizeExpression.parse(axis));
    }
    String suffix = matcher.group(4) == null ? "" : matcher.group(4);
    return new TensorFormula(matcher.group(1), range, suffix, axes);
  }
}
