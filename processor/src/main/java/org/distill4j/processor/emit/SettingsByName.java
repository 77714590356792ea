package org.distill4j.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import java.util.function.Predicate;
import javax.lang.model.element.Modifier;

/**
 * Emits the methods that set a builder's settings by name:
 *
 * <pre>{@code
 * public Builder set(String name, double value) {
 *   return switch (name) {
 *     case "answers" -> answers(Checks.whole(name, value));
 *     case "softAnswersWeight" -> softAnswersWeight(value);
 *     default -> throw Checks.unknown(name, this);
 *   };
 * }
 * }</pre>
 */
final class SettingsByName {

  /** The maximum number of cases of a switch. */
  private static final int MOST_CASES = 200;

  private final ClassName builder;
  private final List<Setting> settings;

  SettingsByName(ClassName builder, List<Setting> settings) {
    this.builder = builder;
    this.settings = settings;
  }

  /** Adds the interface and its methods to a builder. */
  void addTo(TypeSpec.Builder type) {
    type.addSuperinterface(RuntimeTypes.DISTILLER_BUILDER);
    ListCode lists = new ListCode(type, settings.stream().map(Setting::name).toList());
    type.addMethod(names("dimensions", Setting::isDimension, lists));
    type.addMethod(names("hyperparameters", setting -> !setting.isDimension(), lists));
    type.addMethod(
        MethodSpec.methodBuilder("set")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .returns(builder)
            .addParameter(String.class, "name")
            .addParameter(TypeName.DOUBLE, "value")
            .addCode(body(type))
            .build());
  }

  private MethodSpec names(String method, Predicate<Setting> which, ListCode lists) {
    List<CodeBlock> names =
        settings.stream().filter(which).map(setting -> CodeBlock.of("$S", setting.name())).toList();
    return SourceCode.override(
        method,
        ParameterizedTypeName.get(List.class, String.class),
        lists.inLine(method + "List", String.class, names));
  }

  /** Returns the body of the method; a long switch continues in further methods. */
  private CodeBlock body(TypeSpec.Builder type) {
    CodeBlock otherwise = CodeBlock.of("throw $T.unknown(name, this)", RuntimeTypes.CHECKS);
    if (settings.isEmpty()) {
      // A switch without settings would not compile.
      return CodeBlock.builder().addStatement(otherwise).build();
    }
    int last = (settings.size() - 1) / MOST_CASES;
    for (int part = last; part > 0; part--) {
      String method = "set" + (part + 1);
      type.addMethod(
          MethodSpec.methodBuilder(method)
              .addModifiers(Modifier.PRIVATE)
              .returns(builder)
              .addParameter(String.class, "name")
              .addParameter(TypeName.DOUBLE, "value")
              .addCode(cases(part, otherwise))
              .build());
      otherwise = CodeBlock.of("$N(name, value)", method);
    }
    return cases(0, otherwise);
  }

  private CodeBlock cases(int part, CodeBlock otherwise) {
    int from = part * MOST_CASES;
    int to = Math.min(settings.size(), from + MOST_CASES);
    CodeBlock.Builder body = CodeBlock.builder().add("return switch (name) {\n").indent();
    for (Setting setting : settings.subList(from, to)) {
      body.addStatement(
          "case $S -> $L($L)", setting.name(), callable(setting.name()), argument(setting.type()));
    }
    return body.addStatement("default -> $L", otherwise).unindent().add("};\n").build();
  }

  /** Returns a call of a setter; an unqualified call of 'yield' would be parsed as a statement. */
  private static CodeBlock callable(String name) {
    return CodeBlock.of(name.equals("yield") ? "this.$N" : "$N", name);
  }

  private static CodeBlock argument(TypeName type) {
    if (type.equals(TypeName.INT)) {
      return CodeBlock.of("$T.whole(name, value)", RuntimeTypes.CHECKS);
    }
    return type.equals(TypeName.BOOLEAN)
        ? CodeBlock.of("$T.flag(name, value)", RuntimeTypes.CHECKS)
        : CodeBlock.of("value");
  }
}
