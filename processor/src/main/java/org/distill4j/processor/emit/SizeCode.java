package org.distill4j.processor.emit;

import com.palantir.javapoet.CodeBlock;
import java.util.Collections;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.distill4j.processor.size.Magnitude;
import org.distill4j.processor.size.Polynomial;
import org.distill4j.processor.size.SizeWriter;

/**
 * Emits sizes as Java expressions. What could overflow, leave a remainder or be less than 1 for
 * some values of the unbound dimensions is checked when the graph is built:
 *
 * <pre>{@code
 * WIDTH / 2
 * Checks.quotient(channels, 2)
 * Checks.sizeOf("channels * groups", (long) channels * groups)
 * }</pre>
 */
final class SizeCode {

  private static final String CHECKS = "Checks.";

  private final UnaryOperator<String> names;
  private final Set<String> unbound;
  private final UnaryOperator<Polynomial> values;

  /**
   * Creates an emitter for sizes.
   *
   * @param names the Java expression for a dimension
   * @param unbound the dimensions whose values are unknown at compile time
   * @param values replaces the other dimensions in a size by their values
   */
  SizeCode(UnaryOperator<String> names, Set<String> unbound, UnaryOperator<Polynomial> values) {
    this.names = names;
    this.unbound = unbound;
    this.values = values;
  }

  /** Returns true if all names are dimensions whose values are known when the graph is built. */
  boolean knows(Set<String> dimensions) {
    return unbound.containsAll(dimensions);
  }

  /** Returns an int expression of a size, which is at least 1. */
  CodeBlock ofInt(Polynomial size) {
    Polynomial value = values.apply(size);
    if (value.isConstant()) {
      return ints(Magnitude.fitsInt(size, this::largest) ? size : value);
    }
    return Magnitude.fitsInt(size, this::largest) && value.isPositive()
        ? ints(size)
        : CodeBlock.of("$T.sizeOf($S, $L)", RuntimeTypes.CHECKS, size.toString(), ofLong(size));
  }

  /** Returns an expression of a number that is compared with others: an int if that suffices. */
  CodeBlock ofNumber(Polynomial size) {
    return Magnitude.fitsInt(size, this::largest) ? ints(size) : ofLong(size);
  }

  private CodeBlock ints(Polynomial size) {
    return code(SizeWriter.ofInts(names, (a, b) -> quotient(size, a, b)).write(size));
  }

  /** Returns a long expression. */
  CodeBlock ofLong(Polynomial size) {
    return code(
        SizeWriter.ofLongs(
                names,
                (a, b) -> quotient(size, a, b),
                part -> Magnitude.fitsLong(part, this::largest))
            .write(size));
  }

  private String quotient(Polynomial size, String dividend, String divisor) {
    return Collections.disjoint(size.names(), unbound)
        ? SizeWriter.infix(dividend, divisor)
        : CHECKS + "quotient(" + dividend + ", " + divisor + ")";
  }

  private int largest(String name) {
    return unbound.contains(name)
        ? Integer.MAX_VALUE
        : (int) values.apply(Polynomial.named(name)).value().orElse(Integer.MAX_VALUE);
  }

  /** Returns an expression whose only class is that of the checks. */
  private static CodeBlock code(String text) {
    CodeBlock.Builder block = CodeBlock.builder();
    int start = 0;
    for (int at = text.indexOf(CHECKS); at >= 0; at = text.indexOf(CHECKS, start)) {
      block.add("$L$T.", text.substring(start, at), RuntimeTypes.CHECKS);
      start = at + CHECKS.length();
    }
    return block.add("$L", text.substring(start)).build();
  }
}
