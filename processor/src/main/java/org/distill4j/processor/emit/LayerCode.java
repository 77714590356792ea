package org.distill4j.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.distill4j.processor.shape.Match;
import org.distill4j.processor.spec.ElementType;
import org.distill4j.processor.spec.ImplementationType.Component;
import org.distill4j.processor.spec.OperationUse;

/** {@code new DenseLayer(WIDTH, 300, Activation.TANH)} */
final class LayerCode {

  private final SizeCode sizes;
  private final Function<String, Optional<CodeBlock>> hyperparameters;

  /**
   * Creates an emitter for layers.
   *
   * @param hyperparameters the field for an element that can be set, or empty to use its value
   */
  LayerCode(SizeCode sizes, Function<String, Optional<CodeBlock>> hyperparameters) {
    this.sizes = sizes;
    this.hyperparameters = hyperparameters;
  }

  CodeBlock of(OperationUse use, Match match) {
    List<CodeBlock> arguments = new ArrayList<>();
    for (Component component : use.type().implementation().components()) {
      arguments.add(
          hyperparameters.apply(component.name()).orElseGet(() -> argument(component, use, match)));
    }
    return CodeBlock.of(
        "new $T($L)",
        ClassName.bestGuess(use.type().implementation().qualifiedName()),
        CodeBlock.join(arguments, ", "));
  }

  private CodeBlock argument(Component component, OperationUse use, Match match) {
    Optional<ElementType> element = use.type().element(component.name());
    if (element.isEmpty() || element.get().type() == ElementType.Content.SIZE) {
      return sizes.ofInt(match.sizes().get(component.name()));
    }
    Object value = use.arguments().get(component.name()).value();
    if (element.get().type() == ElementType.Content.WHOLE && value instanceof String) {
      return sizes.ofInt(match.sizes().get(component.name()));
    }
    return switch (element.get().type()) {
      case TEXT -> CodeBlock.of("$S", value);
      case CONSTANT -> CodeBlock.of("$T.$L", ClassName.bestGuess(component.type()), value);
      default -> literal(value);
    };
  }

  /** Returns a number or boolean as a Java literal. */
  static CodeBlock literal(Object value) {
    if (value instanceof Double number && (number.isNaN() || number.isInfinite())) {
      return CodeBlock.of(
          "$T.$L",
          Double.class,
          number.isNaN() ? "NaN" : number > 0 ? "POSITIVE_INFINITY" : "NEGATIVE_INFINITY");
    }
    return CodeBlock.of("$L", value);
  }
}
