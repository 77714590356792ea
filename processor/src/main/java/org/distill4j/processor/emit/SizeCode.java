package org.distill4j.processor.emit;

import com.palantir.javapoet.CodeBlock;
import java.util.Collections;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.distill4j.processor.size.Polynomial;
import org.distill4j.processor.size.SizeWriter;

/** Sizes as Java expressions; quotients of unknown sizes are checked when the graph is built. */
final class SizeCode {

  private static final String QUOTIENT = "Checks.quotient";

  private final UnaryOperator<String> names;
  private final Set<String> unbound;

  /**
   * Writes sizes.
   *
   * @param names the Java expression for a dimension
   * @param unbound the dimensions whose values are not known yet
   */
  SizeCode(UnaryOperator<String> names, Set<String> unbound) {
    this.names = names;
    this.unbound = unbound;
  }

  /** An int expression. */
  CodeBlock ofInt(Polynomial size) {
    return of(size, "");
  }

  /** A long expression. */
  CodeBlock ofLong(Polynomial size) {
    return of(size, "L");
  }

  /** JavaPoet's own marks cannot appear in it: it holds names, numbers and operators alone. */
  private CodeBlock of(Polynomial size, String suffix) {
    boolean known = Collections.disjoint(size.names(), unbound);
    String code =
        SizeWriter.forJava(
                names,
                suffix,
                (dividend, divisor) ->
                    known
                        ? SizeWriter.infix(dividend, divisor)
                        : QUOTIENT + "(" + dividend + ", " + divisor + ")")
            .write(size);
    if (!code.contains(QUOTIENT)) {
      return CodeBlock.of("$L", code);
    }
    CodeBlock.Builder block = CodeBlock.builder();
    int start = 0;
    for (int at = code.indexOf(QUOTIENT); at >= 0; at = code.indexOf(QUOTIENT, start)) {
      block.add("$L$T.quotient", code.substring(start, at), RuntimeTypes.CHECKS);
      start = at + QUOTIENT.length();
    }
    return block.add("$L", code.substring(start)).build();
  }
}
