package org.distill4j.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import java.util.List;
import org.distill4j.processor.graph.Hyperparameters;
import org.distill4j.processor.shape.ShapedDistillation;
import org.distill4j.processor.shape.ShapedDistillation.ShapedStage;

/**
 * Emits the stages of a generated distiller:
 *
 * <pre>{@code
 * return List.of(
 *     new Stage("hints", hintsEpochs, List.of("hint"), List.of(SmallGraph.ANSWER)),
 *     new Stage("answers", answersEpochs, List.of("answers", "hint"), List.of()));
 * }</pre>
 */
final class StageCode {

  private StageCode() {}

  /** Returns {@code stages()}, or no method if there are no stages. */
  static List<MethodSpec> methods(
      ShapedDistillation distillation, NodeConstants constants, ListCode lists) {
    if (distillation.stages().isEmpty()) {
      return List.of();
    }
    List<CodeBlock> stages =
        distillation.stages().stream()
            .map(stage -> stage(distillation, stage, constants, lists))
            .toList();
    return List.of(
        SourceCode.override(
            "stages",
            ParameterizedTypeName.get(ClassName.get(List.class), RuntimeTypes.STAGE),
            CodeBlock.of("$T.of(\n$L)", List.class, CodeBlock.join(stages, ",\n"))));
  }

  private static CodeBlock stage(
      ShapedDistillation distillation, ShapedStage stage, NodeConstants constants, ListCode lists) {
    List<CodeBlock> losses = stage.losses().stream().map(loss -> CodeBlock.of("$S", loss)).toList();
    List<CodeBlock> frozen =
        stage.frozen().stream().map(node -> constants.of(distillation.student(), node)).toList();
    return CodeBlock.of(
        "new $T(\n$>$>$S,\n$N,\n$L,\n$L$<$<)",
        RuntimeTypes.STAGE,
        stage.stage().name(),
        Hyperparameters.name(stage.stage()),
        lists.inLine(stage.stage().name() + "Losses", String.class, losses),
        lists.inLine(stage.stage().name() + "Frozen", String.class, frozen));
  }
}
