package org.distill4j.processor.rules.shape;

import java.util.HashSet;
import java.util.Set;
import org.distill4j.processor.diagnostic.DiagnosticId;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.graph.DistillationGraph.ResolvedRead;
import org.distill4j.processor.shape.ShapedDistillation;
import org.distill4j.processor.shape.ShapedDistillation.ShapedLoss;
import org.distill4j.processor.shape.ShapedDistillation.ShapedStage;
import org.distill4j.processor.shape.ShapedNetwork;
import org.distill4j.processor.shape.ShapedNode;
import org.distill4j.processor.signature.Role;
import org.distill4j.processor.size.Polynomial;
import org.distill4j.processor.spec.ReadSpec;

/** Every stage must train some parameters: those of a loss, or of a node that it leaves free. */
final class StageTrainingRules {

  private final ShapedDistillation distillation;
  private final ShapedNetwork student;

  private StageTrainingRules(ShapedDistillation distillation) {
    this.distillation = distillation;
    this.student = distillation.student();
  }

  static void check(ShapedDistillation distillation, Problems problems) {
    StageTrainingRules rules = new StageTrainingRules(distillation);
    for (ShapedStage stage : distillation.stages()) {
      if (!rules.trains(stage)) {
        problems.add(
            DiagnosticId.STAGE_TRAINS_NOTHING, stage.stage().place(), stage.stage().name());
      }
    }
  }

  private boolean trains(ShapedStage stage) {
    Set<String> frozenOwners = new HashSet<>();
    student.nodes().stream()
        .filter(node -> stage.frozen().contains(node.node().name()))
        .forEach(node -> frozenOwners.add(owner(node)));
    return distillation.losses().stream()
        .filter(loss -> stage.losses().contains(loss.loss().loss().node().name()))
        .anyMatch(loss -> trains(loss, frozenOwners));
  }

  private boolean trains(ShapedLoss loss, Set<String> frozenOwners) {
    if (!loss.parameters().equals(Polynomial.ZERO)) {
      return true;
    }
    Set<String> reached = new HashSet<>();
    loss.loss().reads().stream()
        .filter(read -> read.role() == Role.STUDENT)
        .map(ResolvedRead::read)
        .forEach(read -> collect(read.node(), reached));
    return student.nodes().stream()
        .filter(node -> reached.contains(node.node().name()))
        .anyMatch(
            node ->
                !node.match().parameters().equals(Polynomial.ZERO)
                    && !frozenOwners.contains(owner(node)));
  }

  private void collect(String name, Set<String> reached) {
    if (reached.add(name)) {
      student
          .graph()
          .node(name)
          .ifPresent(
              node -> {
                for (ReadSpec read : node.node().reads()) {
                  collect(read.node(), reached);
                }
              });
    }
  }

  private static String owner(ShapedNode node) {
    return node.weightsOf().orElse(node.node().name());
  }
}
