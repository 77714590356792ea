package org.distill4j.processor.emit;

import com.palantir.javapoet.CodeBlock;
import java.util.function.UnaryOperator;
import org.distill4j.processor.size.Polynomial;
import org.distill4j.processor.size.SizeWriter;

/** Sizes as Java expressions; quotients are checked when the graph is built. */
final class SizeCode {

  private final UnaryOperator<String> names;

  /**
   * Writes sizes.
   *
   * @param names the Java expression for a dimension
   */
  SizeCode(UnaryOperator<String> names) {
    this.names = names;
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
    String quotientMark = "Checks.quotient";
    String code =
        SizeWriter.forJava(
                names,
                suffix,
                (dividend, divisor) -> quotientMark + "(" + dividend + ", " + divisor + ")")
            .write(size);
    if (!code.contains(quotientMark)) {
      return CodeBlock.of("$L", code);
    }
    CodeBlock.Builder block = CodeBlock.builder();
    int start = 0;
    for (int at = code.indexOf(quotientMark); at >= 0; at = code.indexOf(quotientMark, start)) {
      block.add("$L$T.quotient", code.substring(start, at), RuntimeTypes.CHECKS);
      start = at + quotientMark.length();
    }
    return block.add("$L", code.substring(start)).build();
  }
}
