package org.distill4j.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * Divides statements that would make a method larger than the 64 kB that a class file allows into
 * private methods, named with a number.
 */
final class Split {

  /** The maximum length of the text of a method, with qualified names; its bytecode is shorter. */
  private static final int LONGEST = 40_000;

  private Split() {}

  /**
   * Returns the statements, or calls of methods that contain them.
   *
   * @param type receives the methods
   * @param name the beginning of their names
   * @param statements statements that need only fields and the parameter
   * @param parameter the variable that they share; absent if there is none
   */
  static CodeBlock into(
      TypeSpec.Builder type,
      String name,
      List<CodeBlock> statements,
      List<ParameterSpec> parameter) {
    List<CodeBlock> parts = parts(statements);
    if (parts.size() == 1) {
      return parts.get(0);
    }
    CodeBlock.Builder calls = CodeBlock.builder();
    for (int i = 0; i < parts.size(); i++) {
      String part = name + (i + 1);
      type.addMethod(
          MethodSpec.methodBuilder(part)
              .addModifiers(Modifier.PRIVATE)
              .addParameters(parameter)
              .addCode(parts.get(i))
              .build());
      CodeBlock arguments =
          parameter.stream()
              .map(variable -> CodeBlock.of("$N", variable))
              .collect(CodeBlock.joining(", "));
      calls.addStatement("$N($L)", part, arguments);
    }
    return calls.build();
  }

  private static List<CodeBlock> parts(List<CodeBlock> statements) {
    List<CodeBlock> parts = new ArrayList<>();
    CodeBlock.Builder part = CodeBlock.builder();
    int length = 0;
    for (CodeBlock statement : statements) {
      int added = statement.toString().length();
      if (length > 0 && length + added > LONGEST) {
        parts.add(part.build());
        part = CodeBlock.builder();
        length = 0;
      }
      part.add(statement);
      length += added;
    }
    parts.add(part.build());
    return parts;
  }
}
