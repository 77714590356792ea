package org.distill4j.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import java.util.Optional;
import org.distill4j.processor.graph.Hyperparameter;
import org.distill4j.processor.spec.Bounds;

/** Emits a hyperparameter as a setting of a generated builder. */
final class HyperparameterCode {

  private HyperparameterCode() {}

  static Setting setting(Hyperparameter hyperparameter) {
    TypeName type =
        switch (hyperparameter.content()) {
          case WHOLE -> TypeName.INT;
          case FLAG -> TypeName.BOOLEAN;
          default -> TypeName.DOUBLE;
        };
    String allowed = hyperparameter.range().map(range -> ", " + range.inWords()).orElse("");
    return new Setting(
        hyperparameter.name(),
        type,
        Optional.of(LayerCode.literal(hyperparameter.initial())),
        hyperparameter
            .range()
            .map(range -> check(hyperparameter, range))
            .orElse(CodeBlock.of("$N", hyperparameter.name())),
        "Sets the "
            + hyperparameter.origin()
            + allowed
            + "; "
            + hyperparameter.initial()
            + " by default.");
  }

  private static CodeBlock check(Hyperparameter hyperparameter, Bounds range) {
    if (range.hasMin() && !range.hasMax()) {
      return CodeBlock.of(
          "$T.$L($S, $N, $L)",
          RuntimeTypes.CHECKS,
          range.exclusiveMin() ? "above" : "atLeast",
          hyperparameter.name(),
          hyperparameter.name(),
          LayerCode.literal(range.min()));
    }
    return CodeBlock.of(
        "$T.range(\n$S, $N, $L, $L, $L, $L)",
        RuntimeTypes.CHECKS,
        hyperparameter.name(),
        hyperparameter.name(),
        LayerCode.literal(range.min()),
        LayerCode.literal(range.max()),
        range.exclusiveMin(),
        range.exclusiveMax());
  }
}
