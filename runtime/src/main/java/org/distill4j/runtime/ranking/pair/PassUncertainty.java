package org.distill4j.runtime.ranking.pair;

import org.distill4j.runtime.kernel.api.Rows;
import org.distill4j.runtime.ranking.margin.Uncertainty;

/** Computes the uncertainty of one example after another from its passes. For one thread. */
final class PassUncertainty {

  private final double[][] scores;
  private final Uncertainty uncertainty;

  PassUncertainty(PairSizes sizes) {
    this.scores = new double[sizes.passes()][sizes.classes()];
    this.uncertainty = new Uncertainty(Math.max(1, sizes.passes()), sizes.answers());
  }

  /** Returns the uncertainty about the answers of an order, valid until the next call. */
  Uncertainty of(Rows passes, int example, TeacherOrder order) {
    for (int pass = 0; pass < scores.length; pass++) {
      passes.read(example * scores.length + pass, scores[pass]);
    }
    uncertainty.fill(scores, order.order(), order.answers());
    return uncertainty;
  }
}
