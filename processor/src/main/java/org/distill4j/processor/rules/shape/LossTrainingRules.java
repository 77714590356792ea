package org.distill4j.processor.rules.shape;

import org.distill4j.processor.diagnostic.DiagnosticId;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.shape.ShapedDistillation;
import org.distill4j.processor.shape.ShapedDistillation.ShapedLoss;
import org.distill4j.processor.shape.ShapedNetwork;
import org.distill4j.processor.shape.ShapedNode;

/** A distillation must train its student: each of its losses must depend on the parameters. */
final class LossTrainingRules {

  private LossTrainingRules() {}

  static void check(ShapedDistillation distillation, Problems problems) {
    ShapedNetwork student = distillation.student();
    if (student.nodes().stream().noneMatch(ShapedNode::isTrained)) {
      problems.add(
          DiagnosticId.NOTHING_TO_TRAIN,
          distillation.spec().student().place(),
          distillation.spec().student().simpleName());
      return;
    }
    Reach reach = new Reach(student);
    for (ShapedLoss loss : distillation.losses()) {
      if (reach.trained(loss).isEmpty()) {
        problems.add(
            DiagnosticId.LOSS_TRAINS_NOTHING,
            loss.loss().loss().node().place(),
            loss.loss().loss().node().name());
      }
    }
  }
}
