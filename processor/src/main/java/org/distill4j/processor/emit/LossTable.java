package org.distill4j.processor.emit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.distill4j.processor.graph.DistillationGraph.ResolvedRead;
import org.distill4j.processor.shape.ShapedDistillation;
import org.distill4j.processor.shape.ShapedDistillation.ShapedLoss;
import org.distill4j.processor.signature.Role;
import org.distill4j.processor.spec.NodeSpec;

/** The table of losses in the Javadoc of a generated distiller. */
final class LossTable {

  private static final int NUMBERS = 3;

  private LossTable() {}

  static String of(ShapedDistillation distillation) {
    List<List<String>> losses = new ArrayList<>();
    losses.add(List.of("loss", "objective", "reads", "weight", "multiply-adds"));
    for (ShapedLoss shaped : distillation.losses()) {
      NodeSpec node = shaped.loss().loss().node();
      losses.add(
          List.of(
              node.name(),
              node.operation().type().name(),
              shaped.loss().reads().stream()
                  .map(read -> reading(distillation, read))
                  .collect(Collectors.joining(", ")),
              shaped.loss().loss().weight().inWords(),
              shaped.match().cost().toString()));
    }
    return AlignedText.of(losses, NUMBERS);
  }

  private static String reading(ShapedDistillation distillation, ResolvedRead read) {
    String node = read.read().node();
    if (read.role() != Role.TEACHER) {
      return (read.role() == Role.NONE ? "label" : read.role().keyword()) + " " + node;
    }
    String teacher = ("teacher " + distillation.teacherNames().get(read.teacher())).strip();
    return read.read()
        .stochastic()
        .map(passes -> passes.passes() + " passes of " + teacher + " " + node)
        .orElse(teacher + " " + node);
  }
}
