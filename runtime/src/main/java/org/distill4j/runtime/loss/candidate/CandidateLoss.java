package org.distill4j.runtime.loss.candidate;

import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.loss.LogitRows;
import org.distill4j.runtime.loss.LossInputs;
import org.distill4j.runtime.loss.RowSums;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A loss of the student's scores and the teacher's candidates, the sum over the rows divided by the
 * number of their terms. The first input is the teacher's scores or, if they are prepared, the
 * output of {@link CandidatePreparation}.
 */
interface CandidateLoss extends Layer {

  /** The loss of one row with its candidates. For one thread. */
  interface CandidateRow {

    /**
     * Computes the value of a row and its gradient.
     *
     * @param gradient all 0; receives the derivative with respect to the student's scores
     */
    double of(Candidates teacher, double[] student, double[] gradient);

    /** Returns the number of terms of the last row. */
    default long terms() {
      return 1;
    }
  }

  /** The greatest number of candidates. */
  int top();

  /** Returns true if the first input is prepared. */
  default boolean isPrepared() {
    return false;
  }

  /** Creates the loss of a row. */
  CandidateRow row();

  /** Returns the factor of the mean. */
  default double factor() {
    return 1;
  }

  private LogitRows rows(Pass pass) {
    return isPrepared() ? LogitRows.beside(pass, 0, 1) : LogitRows.of(pass, 0, 1);
  }

  @Override
  default INDArray forward(Pass pass) {
    LogitRows rows = rows(pass);
    if (rows.isEmpty()) {
      return LossInputs.value(pass, 0);
    }
    INDArray gradient = rows.buffer("gradient");
    RowSums.Sums sums =
        RowSums.of(pass, () -> new Reader(isPrepared() ? 0 : top(), row()))
            .run(gradient, rows.matrix(0), rows.matrix(1));
    double scale = factor() / Math.max(1, sums.terms());
    pass.kernels().elements().scale(scale, gradient);
    return LossInputs.value(pass, scale * sums.value());
  }

  @Override
  default void backward(Pass pass, INDArray outputGradient) {
    rows(pass).passOn(1, outputGradient, 1);
  }

  /** Reads the candidates of a row, prepared ones if top is 0. */
  final class Reader implements RowSums.RowLoss {

    private final int top;
    private final CandidateRow loss;
    private final Candidates candidates = new Candidates();

    Reader(int top, CandidateRow loss) {
      this.top = top;
      this.loss = loss;
    }

    @Override
    public double of(double[][] inputs, double[] gradient) {
      if (top == 0) {
        candidates.read(inputs[0]);
      } else {
        candidates.select(inputs[0], top);
      }
      return loss.of(candidates, inputs[1], gradient);
    }

    @Override
    public long terms() {
      return loss.terms();
    }
  }
}
