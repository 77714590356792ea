package org.distill4j.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.lang.model.element.Modifier;
import org.distill4j.processor.shape.Operand;
import org.distill4j.processor.shape.ShapedNetwork;
import org.distill4j.processor.size.Polynomial;
import org.distill4j.processor.spec.DimensionSpec;

/**
 * Emits the method by which a network describes itself:
 *
 * <pre>{@code
 * public ModelDescription description() {
 *   ModelDescription.Builder description = ModelDescription.builder(name());
 *   description.dimension("width", 64);
 *   description.input(QUESTION, "Tokens", "...TokenColumn", Axis.varying("words"));
 *   description.output(ANSWER, "Scores", Axis.of(answers));
 *   return description.build();
 * }
 * }</pre>
 */
final class DescriptionCode {

  private static final String METHOD = "description";

  private final ShapedNetwork network;
  private final Function<String, CodeBlock> constants;
  private final SizeCode sizes;
  private final String variable;

  /**
   * Creates an emitter.
   *
   * @param constants the constant of a node
   * @param sizes writes sizes whose known dimensions are replaced by their values
   */
  DescriptionCode(ShapedNetwork network, Function<String, CodeBlock> constants, SizeCode sizes) {
    this.network = network;
    this.constants = constants;
    this.sizes = sizes;
    this.variable = Identifiers.unlike(METHOD, network.unbound());
  }

  /**
   * Returns the method.
   *
   * @param type receives the methods of a long description
   */
  MethodSpec method(TypeSpec.Builder type) {
    List<CodeBlock> statements = new ArrayList<>();
    network.graph().spec().dimensions().stream()
        .filter(it -> it.value().isPresent() || network.unbound().contains(it.name()))
        .forEach(it -> statements.add(dimension(it)));
    network.inferenceInputs().forEach(it -> statements.add(input(it)));
    network.graph().outputs().forEach(it -> statements.add(output(it)));
    ParameterSpec parameter =
        ParameterSpec.builder(RuntimeTypes.MODEL_DESCRIPTION.nestedClass("Builder"), variable)
            .build();
    return MethodSpec.methodBuilder(METHOD)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(RuntimeTypes.MODEL_DESCRIPTION)
        .addStatement(
            "$T $N = $T.builder(name())",
            parameter.type(),
            variable,
            RuntimeTypes.MODEL_DESCRIPTION)
        .addCode(Split.into(type, METHOD, statements, List.of(parameter)))
        .addStatement("return $N.build()", variable)
        .build();
  }

  /** A dimension without a value is left out if no node uses it: its builder does not set it. */
  private CodeBlock dimension(DimensionSpec dimension) {
    CodeBlock value =
        dimension.value().isPresent()
            ? CodeBlock.of("$L", dimension.value().getAsInt())
            : sizes.ofInt(Polynomial.named(dimension.name()));
    return statement("dimension", CodeBlock.of("$S, $L", dimension.name(), value));
  }

  private CodeBlock input(String name) {
    Operand input = network.operand(name).orElseThrow();
    return statement(
        "input",
        CodeBlock.of(
            "$L, $S, $S$L",
            constants.apply(name),
            input.kind().name(),
            input.kind().column(),
            axes(input)));
  }

  private CodeBlock output(String name) {
    Operand output = network.operand(name).orElseThrow();
    return statement(
        "output",
        CodeBlock.of("$L, $S$L", constants.apply(name), output.kind().name(), axes(output)));
  }

  private CodeBlock axes(Operand value) {
    CodeBlock.Builder code = CodeBlock.builder();
    value.axes().stream().flatMap(Optional::stream).forEach(it -> code.add(", $L", axis(it)));
    return code.build();
  }

  private CodeBlock axis(Polynomial axis) {
    return sizes.knows(axis.names())
        ? CodeBlock.of("$T.of($L)", RuntimeTypes.AXIS, sizes.ofInt(axis))
        : CodeBlock.of("$T.varying($S)", RuntimeTypes.AXIS, axis.abbreviated());
  }

  private CodeBlock statement(String method, CodeBlock arguments) {
    return CodeBlock.builder().addStatement("$N.$L($L)", variable, method, arguments).build();
  }
}
