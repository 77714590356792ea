package org.distill4j.processor.emit;

import com.palantir.javapoet.CodeBlock;
import java.util.Collections;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.distill4j.processor.size.Polynomial;
import org.distill4j.processor.size.SizeWriter;

/**
 * Emits sizes as Java expressions; quotients of unknown sizes are checked when the graph is built.
 */
final class SizeCode {

  private static final String QUOTIENT = "Checks.quotient";

  private final UnaryOperator<String> names;
  private final Set<String> unbound;

  /**
   * Creates an emitter for sizes.
   *
   * @param names the Java expression for a dimension
   * @param unbound the dimensions whose values are unknown at compile time
   */
  SizeCode(UnaryOperator<String> names, Set<String> unbound) {
    this.names = names;
    this.unbound = unbound;
  }

  /** Returns true if all names are dimensions whose values are known when the graph is built. */
  boolean knows(Set<String> dimensions) {
    return unbound.containsAll(dimensions);
  }

  /** Returns an int expression. */
  CodeBlock ofInt(Polynomial size) {
    return of(size, "");
  }

  /** Returns a long expression. */
  CodeBlock ofLong(Polynomial size) {
    return of(size, "L");
  }

  /**
   * Returns an expression of names, numbers and operators, which has no characters special to
   * JavaPoet.
   */
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
