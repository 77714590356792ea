package org.distill4j.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.distill4j.processor.shape.ShapedDistillation;
import org.distill4j.processor.spec.OwnSamplesSpec;

/**
 * Emits the sequences that a student writes itself:
 *
 * <pre>{@code
 * return Optional.of(
 *     new OwnSamples(SmallGraph.WORDS, SmallGraph.NEXT, ownSamplesFraction, ..., List.of("soft")));
 * }</pre>
 */
final class OwnSamplesCode {

  private OwnSamplesCode() {}

  /** Returns {@code ownSamples()}, or no method if the student writes none. */
  static List<MethodSpec> methods(
      ShapedDistillation distillation, NodeConstants constants, ListCode lists) {
    return distillation.spec().ownSamples().stream()
        .map(own -> method(own, distillation, constants, lists))
        .toList();
  }

  private static MethodSpec method(
      OwnSamplesSpec own,
      ShapedDistillation distillation,
      NodeConstants constants,
      ListCode lists) {
    List<CodeBlock> arguments = new ArrayList<>();
    for (OwnSamplesSpec.Part part : OwnSamplesSpec.Part.values()) {
      arguments.add(CodeBlock.of("$N", part.hyperparameter()));
    }
    for (String path : List.of(own.scores().name(), own.tokens().name())) {
      String node = distillation.student().name(path);
      arguments.add(0, constants.of(distillation.student(), node));
    }
    List<CodeBlock> losses =
        distillation.ofOwnSamples().stream()
            .map(loss -> CodeBlock.of("$S", loss.loss().loss().node().name()))
            .toList();
    arguments.add(lists.inLine("ownSampleLosses", String.class, losses));
    return SourceCode.override(
        "ownSamples",
        ParameterizedTypeName.get(ClassName.get(Optional.class), RuntimeTypes.OWN_SAMPLES),
        CodeBlock.of(
            "$T.of(\nnew $T(\n$>$>$L))$<$<",
            Optional.class,
            RuntimeTypes.OWN_SAMPLES,
            CodeBlock.join(arguments, ",\n")));
  }
}
