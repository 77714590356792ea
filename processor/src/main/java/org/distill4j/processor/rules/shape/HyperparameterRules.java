package org.distill4j.processor.rules.shape;

import java.util.HashMap;
import java.util.Map;
import org.distill4j.processor.diagnostic.DiagnosticId;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.graph.Hyperparameter;
import org.distill4j.processor.graph.Hyperparameters;
import org.distill4j.processor.shape.ShapedDistillation;

/**
 * Dimensions and hyperparameters of a distillation's generated builder must have distinct names.
 */
final class HyperparameterRules {

  private HyperparameterRules() {}

  /** Reports names that stand for two things. */
  static void check(ShapedDistillation distillation, Problems problems) {
    Map<String, String> origins = new HashMap<>();
    distillation.unbound().forEach(name -> origins.put(name, "the dimension '" + name + "'"));
    for (Hyperparameter hyperparameter : Hyperparameters.of(distillation.spec())) {
      String origin = "the " + hyperparameter.origin().replaceAll("\\{@code (\\w+)}", "'$1'");
      String before = origins.put(hyperparameter.name(), origin);
      if (before != null) {
        problems.add(
            DiagnosticId.HYPERPARAMETER_CLASH,
            distillation.spec().place(),
            distillation.spec().scheme(),
            hyperparameter.name(),
            before,
            origin);
      }
    }
  }
}
