package org.distill4j.processor.rules.shape;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.distill4j.processor.diagnostic.DiagnosticId;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.graph.Hyperparameter;
import org.distill4j.processor.graph.Hyperparameters;
import org.distill4j.processor.shape.ShapedDistillation;
import org.distill4j.processor.size.Polynomial;

/**
 * Dimensions and hyperparameters of a distillation's generated builder must have distinct names.
 */
final class HyperparameterRules {

  /** The maximum number of settings that the constructor of a generated class can assign. */
  static final int MOST_SETTINGS = 4_000;

  private HyperparameterRules() {}

  /** Reports names that stand for two things. */
  static void check(ShapedDistillation distillation, Problems problems) {
    List<Hyperparameter> hyperparameters = Hyperparameters.of(distillation.spec());
    if (distillation.unbound().size() + hyperparameters.size() > MOST_SETTINGS) {
      problems.add(
          DiagnosticId.TOO_LARGE,
          distillation.spec().place(),
          distillation.spec().scheme(),
          "has",
          Polynomial.of(MOST_SETTINGS),
          "dimensions and hyperparameters",
          "Declare fewer losses, or give dimensions of the networks a value.");
      return;
    }
    Map<String, String> origins = new HashMap<>();
    distillation.unbound().forEach(name -> origins.put(name, "the dimension '" + name + "'"));
    for (Hyperparameter hyperparameter : hyperparameters) {
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
