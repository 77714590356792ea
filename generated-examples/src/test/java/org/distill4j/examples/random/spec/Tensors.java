package org.distill4j.examples.random.spec;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.distill4j.processor.size.MalformedSizeException;
import org.distill4j.processor.size.SizeExpression;

/** The number of parameters of an operation: declared as a count, or as tensors with axes. */
final class Tensors {

  /** The range of indices and the axes of {@code W{1..layers}[inputs, units]}. */
  private static final Pattern FORM =
      Pattern.compile("[^{\\[]*(?:\\{(.*?)\\.\\.(.*?)\\}\\w*)?\\s*\\[(.*)\\]\\s*");

  private Tensors() {}

  static SizeExpression count(List<String> texts) throws MalformedSizeException {
    SizeExpression sum = new SizeExpression.Constant(0);
    for (String text : texts) {
      Matcher tensor = FORM.matcher(text);
      SizeExpression count = tensor.matches() ? product(tensor) : SizeExpression.parse(text);
      sum = new SizeExpression.Binary('+', sum, count);
    }
    return sum;
  }

  /** Returns the names in the ranges of indices. */
  static Set<String> counting(List<String> texts) throws MalformedSizeException {
    Set<String> names = new HashSet<>();
    for (String text : texts) {
      Matcher tensor = FORM.matcher(text);
      if (tensor.matches() && tensor.group(1) != null) {
        names.addAll(SizeExpression.parse(tensor.group(1)).names());
        names.addAll(SizeExpression.parse(tensor.group(2)).names());
      }
    }
    return names;
  }

  private static SizeExpression product(Matcher tensor) throws MalformedSizeException {
    SizeExpression product = new SizeExpression.Constant(1);
    if (tensor.group(1) != null) {
      product =
          new SizeExpression.Binary(
              '-', SizeExpression.parse(tensor.group(2)), SizeExpression.parse(tensor.group(1)));
    }
    for (String axis : tensor.group(3).split(",", -1)) {
      product = new SizeExpression.Binary('*', product, SizeExpression.parse(axis));
    }
    return product;
  }
}
