package org.distill4j.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.distill4j.processor.size.Polynomial;

/** Emits methods that return a count; one with many terms is divided into several methods. */
final class CountCode {

  /** The maximum length of the sum in one expression, which javac compiles recursively. */
  private static final int LONGEST = 500;

  private final TypeSpec.Builder type;
  private final SizeCode sizes;

  CountCode(TypeSpec.Builder type, SizeCode sizes) {
    this.type = type;
    this.sizes = sizes;
  }

  /** {@code public long parameters()} */
  MethodSpec method(String name, Polynomial count) {
    return SourceCode.override(name, TypeName.LONG, expression(name, count));
  }

  private CodeBlock expression(String name, Polynomial count) {
    if (count.length() <= LONGEST) {
      return sizes.ofLong(count);
    }
    List<CodeBlock> calls = new ArrayList<>();
    for (Polynomial part : count.numerator().parts(LONGEST)) {
      String method = name + (calls.size() + 1);
      type.addMethod(
          MethodSpec.methodBuilder(method)
              .addModifiers(Modifier.PRIVATE)
              .returns(TypeName.LONG)
              .addStatement("return $L", sizes.ofLong(part))
              .build());
      calls.add(CodeBlock.of("$N()", method));
    }
    CodeBlock sum = CodeBlock.of("$T.sum($L)", RuntimeTypes.CHECKS, CodeBlock.join(calls, ", "));
    return count.divisor().equals(Polynomial.of(1))
        ? sum
        : CodeBlock.of(
            "$T.quotient($L, $L)", RuntimeTypes.CHECKS, sum, sizes.ofLong(count.divisor()));
  }
}
