package org.distill4j.processor.rules.shape;

import org.distill4j.processor.diagnostic.DiagnosticId;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.shape.ShapedNetwork;
import org.distill4j.processor.size.Polynomial;
import org.distill4j.processor.spec.DimensionSpec;

/** Every dimension that a network declares itself must be used by some size. */
final class DimensionUseRules {

  private DimensionUseRules() {}

  static void check(ShapedNetwork network, Problems problems) {
    if (network.unbound().size() > HyperparameterRules.MOST_SETTINGS) {
      problems.add(
          DiagnosticId.TOO_LARGE,
          network.graph().spec().place(),
          network.graph().spec().name(),
          "has",
          Polynomial.of(HyperparameterRules.MOST_SETTINGS),
          "unbound dimensions",
          "Give some of the dimensions a value.");
    }
    for (DimensionSpec dimension : network.graph().spec().dimensions()) {
      if (!dimension.inherited() && !network.scope().used().contains(dimension.name())) {
        problems.add(
            DiagnosticId.UNUSED_DIMENSION,
            dimension.place(),
            network.graph().spec().name(),
            dimension.name());
      }
    }
  }
}
