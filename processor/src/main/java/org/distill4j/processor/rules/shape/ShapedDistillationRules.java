package org.distill4j.processor.rules.shape;

import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.shape.ShapedDistillation;

/** All rules for a distillation whose shapes are known. */
public final class ShapedDistillationRules {

  private ShapedDistillationRules() {}

  /** Reports every violation. */
  public static void check(ShapedDistillation distillation, Problems problems) {
    InputRules.check(distillation, problems);
    LossTrainingRules.check(distillation, problems);
    if (!problems.haveErrors()) {
      StageTrainingRules.check(distillation, problems);
    }
    PeerShapeRules.check(distillation, problems);
    OwnSamplesRules.check(distillation, problems);
    ReadRules.check(distillation, problems);
    HyperparameterRules.check(distillation, problems);
    CountRules.check(distillation, problems);
  }
}
