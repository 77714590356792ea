package org.distill4j.runtime.loss.ranking;

import java.util.Arrays;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.loss.LossInputs;
import org.distill4j.runtime.loss.Ranges;
import org.distill4j.runtime.ranking.pair.MarginRule;
import org.distill4j.runtime.ranking.pair.Margins;
import org.distill4j.runtime.ranking.pair.PairwiseBatch;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * {@link PairwiseRankingLoss} with recorded margins: the output of {@link PairwisePreparation},
 * [batch, rows, answers], and student [batch, classes] to [1].
 *
 * @param margin m, at least 0
 * @param margins the rule of the margins, as it was prepared
 * @param scaled true if transport margins are multiplied by the number of ranked answers less 1
 * @param minUncertainty lower bound on the uncertainty in {@link Margins#UNCERTAINTY}, above 0
 */
public record PreparedPairwiseRankingLoss(
    double margin, Margins margins, boolean scaled, double minUncertainty) implements Layer {

  /** Checks the ranges. */
  public PreparedPairwiseRankingLoss {
    Ranges.notNegative("margin", margin);
    Ranges.positive("minUncertainty", minUncertainty);
  }

  /** The rule; what is recorded already contains the regularisation. */
  private MarginRule rule() {
    return MarginRule.of(margins, margin, scaled, 1, minUncertainty);
  }

  @Override
  public INDArray forward(Pass pass) {
    long[] prepared = pass.shape(0);
    INDArray student = pass.input(1);
    if (prepared.length != 3 || prepared[0] != student.size(0) || prepared[2] > student.size(1)) {
      throw new IllegalArgumentException(
          "Prepared inputs must be [batch, rows, answers], but is "
              + Arrays.toString(prepared)
              + " where the student's scores are "
              + Arrays.toString(student.shape()));
    }
    INDArray gradient = pass.buffer("gradient", student.shape());
    PairwiseBatch batch = pass.workspace(PairwiseBatch.class, () -> new PairwiseBatch(rule()));
    double sum =
        batch.runRecorded(pass.rows(0), (int) prepared[1], student, gradient, pass.random());
    return LossInputs.value(pass, sum / student.size(0));
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    INDArray gradient = pass.buffer("gradient", pass.input(1).shape());
    LossInputs.passOn(pass, 1, outputGradient, 1.0 / gradient.size(0), gradient);
  }
}
