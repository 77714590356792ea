package org.distill4j.processor.rules.shape;

import java.util.stream.Stream;
import org.distill4j.processor.diagnostic.DiagnosticId;
import org.distill4j.processor.diagnostic.Place;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.shape.ShapedDistillation;
import org.distill4j.processor.shape.ShapedDistillation.ShapedLoss;
import org.distill4j.processor.shape.ShapedNetwork;
import org.distill4j.processor.size.Magnitude;
import org.distill4j.processor.size.Polynomial;
import org.distill4j.processor.spec.NetworkSpec;
import org.distill4j.processor.spec.NodeSpec;

/** The number of parameters must be whole and in the range of a long. */
final class CountRules {

  private CountRules() {}

  static void check(ShapedNetwork network, Problems problems) {
    NetworkSpec spec = network.graph().spec();
    Stream.of(network.parameters(), network.frozenParameters(), network.trainingParameters())
        .forEach(count -> check(spec.name(), count, spec.place(), problems));
  }

  static void check(ShapedDistillation distillation, Problems problems) {
    for (ShapedLoss loss : distillation.losses()) {
      NodeSpec node = loss.loss().loss().node();
      check(node.name(), loss.parameters(), node.place(), problems);
    }
  }

  private static void check(Object owner, Polynomial count, Place place, Problems problems) {
    if (count.isConstant() && !count.isWhole()) {
      String what = "The number of parameters of '" + owner + "'";
      problems.add(DiagnosticId.SIZE_NOT_WHOLE, place, what, count);
    } else if (!Magnitude.canFitLong(count)) {
      problems.add(
          DiagnosticId.COUNT_TOO_LARGE, place, owner, count, Polynomial.of(Long.MAX_VALUE));
    }
  }
}
