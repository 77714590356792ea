package org.distill4j.processor.rules.spec;

import java.util.List;
import org.distill4j.processor.diagnostic.DiagnosticId;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.spec.DistillationSpec;
import org.distill4j.processor.spec.LossSpec;
import org.distill4j.processor.spec.StageSpec;

/** A distillation, and each of its stages, should have a loss whose weight is not 0. */
final class WeightRules {

  private WeightRules() {}

  static void check(DistillationSpec spec, Problems problems) {
    if (areZero(spec.losses())) {
      problems.add(DiagnosticId.WEIGHTS_ALL_ZERO, spec.place(), spec.scheme());
      return;
    }
    for (StageSpec stage : spec.stages()) {
      List<LossSpec> trained =
          spec.losses().stream().filter(loss -> stage.trains(loss.node().name())).toList();
      if (areZero(trained)) {
        problems.add(DiagnosticId.STAGE_WEIGHS_NOTHING, stage.place(), stage.name());
      }
    }
  }

  private static boolean areZero(List<LossSpec> losses) {
    return !losses.isEmpty() && losses.stream().allMatch(loss -> loss.weight().isZero());
  }
}
