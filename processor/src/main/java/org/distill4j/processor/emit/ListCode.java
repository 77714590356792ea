package org.distill4j.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * Emits lists: {@code List.of(...)}, or a method that adds the elements in several steps if that is
 * too long for one method.
 */
final class ListCode {

  /** The maximum length of the text of the elements of {@code List.of}, with qualified names. */
  private static final int LONGEST = 40_000;

  /** The maximum number of elements of {@code List.of}; each takes up to 20 bytes of code. */
  private static final int MOST = 1_000;

  private final TypeSpec.Builder type;
  private final String variable;

  /**
   * Creates an emitter for the lists of a class.
   *
   * @param type receives the methods of long lists
   * @param fields the names of its fields
   */
  ListCode(TypeSpec.Builder type, Collection<String> fields) {
    this.type = type;
    this.variable = Identifiers.unlike("list", fields);
  }

  /**
   * Returns an expression of a list.
   *
   * @param name the name of the method of a long list
   * @param element the type of the elements
   */
  CodeBlock inLine(String name, Class<?> element, List<CodeBlock> elements) {
    return isShort(elements)
        ? CodeBlock.of("$T.of($L)", List.class, CodeBlock.join(elements, ", "))
        : call(name, ClassName.get(element), elements);
  }

  /**
   * Returns an expression of a list with one element a line.
   *
   * @param name the name of the method of a long list
   * @param element the type of the elements
   */
  CodeBlock inLines(String name, ClassName element, List<CodeBlock> elements) {
    if (elements.isEmpty()) {
      return CodeBlock.of("$T.of()", List.class);
    }
    return isShort(elements)
        ? CodeBlock.of("$T.of(\n$L)", List.class, CodeBlock.join(elements, ",\n"))
        : call(name, element, elements);
  }

  private static boolean isShort(List<CodeBlock> elements) {
    return elements.size() <= MOST
        && elements.stream().mapToLong(it -> it.toString().length()).sum() <= LONGEST;
  }

  private CodeBlock call(String name, ClassName element, List<CodeBlock> elements) {
    TypeName list = ParameterizedTypeName.get(ClassName.get(List.class), element);
    List<CodeBlock> statements =
        elements.stream()
            .map(it -> CodeBlock.builder().addStatement("$N.add($L)", variable, it).build())
            .toList();
    ParameterSpec parameter = ParameterSpec.builder(list, variable).build();
    type.addMethod(
        MethodSpec.methodBuilder(name)
            .addModifiers(Modifier.PRIVATE)
            .returns(list)
            .addStatement("$T $N = new $T<>()", list, variable, ArrayList.class)
            .addCode(Split.into(type, name, statements, List.of(parameter)))
            .addStatement("return $T.copyOf($N)", List.class, variable)
            .build());
    return CodeBlock.of("$N()", name);
  }
}
