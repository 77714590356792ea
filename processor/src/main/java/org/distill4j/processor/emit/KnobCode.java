package org.distill4j.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import java.util.Optional;
import org.distill4j.processor.graph.Knob;
import org.distill4j.processor.spec.Bounds;

/** A hyperparameter as a setting of a generated builder. */
final class KnobCode {

  private KnobCode() {}

  static Setting setting(Knob knob) {
    TypeName type =
        switch (knob.content()) {
          case WHOLE -> TypeName.INT;
          case FLAG -> TypeName.BOOLEAN;
          default -> TypeName.DOUBLE;
        };
    String allowed = knob.range().map(range -> ", " + range.inWords()).orElse("");
    return new Setting(
        knob.name(),
        type,
        Optional.of(LayerCode.literal(knob.initial())),
        knob.range().map(range -> check(knob, range)).orElse(CodeBlock.of("$N", knob.name())),
        "Sets the " + knob.origin() + allowed + "; " + knob.initial() + " by default.");
  }

  private static CodeBlock check(Knob knob, Bounds range) {
    if (range.hasMin() && !range.hasMax()) {
      return CodeBlock.of(
          "$T.$L($S, $N, $L)",
          RuntimeTypes.CHECKS,
          range.exclusiveMin() ? "above" : "atLeast",
          knob.name(),
          knob.name(),
          LayerCode.literal(range.min()));
    }
    return CodeBlock.of(
        "$T.range(\n$S, $N, $L, $L, $L, $L)",
        RuntimeTypes.CHECKS,
        knob.name(),
        knob.name(),
        LayerCode.literal(range.min()),
        LayerCode.literal(range.max()),
        range.exclusiveMin(),
        range.exclusiveMax());
  }
}
