package org.distill4j.runtime.loss.ranking;

import java.util.Arrays;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.loss.Ranges;
import org.distill4j.runtime.ranking.pair.MarginRule;
import org.distill4j.runtime.ranking.pair.Margins;
import org.distill4j.runtime.ranking.pair.PairwisePreparer;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Computes what {@link PairwiseRankingLoss} needs of a teacher: teacher [batch, classes] and, if
 * the margins follow from them, passes [batch, passes, classes] to [batch, rows, answers], with the
 * best answers in the teacher's order. The rows are the answers, counted from 1 and negative if an
 * answer has the same score as the one before; for {@link Margins#UNCERTAINTY} the deviations of
 * the scores from their mean, pass by pass; for {@link Margins#OPTIMAL_TRANSPORT} the logarithms of
 * the scalings, the lengths of the answers' vectors, upper bounds on their weights, and the
 * vectors, which are these deviations times {@code sqrt(2 / regularisation)}, answer by answer in
 * as many rows as there are passes. With 10 passes these are 14 numbers for each answer.
 *
 * @param margins the rule of the margins
 * @param regularisation lambda of the transport, above 0
 * @param top the greatest number of the teacher's best answers that are ranked, at least 1
 */
public record PairwisePreparation(Margins margins, double regularisation, int top)
    implements Layer {

  /** Checks the ranges. */
  public PairwisePreparation {
    Ranges.positive("regularisation", regularisation);
    Ranges.atLeastOne("top", top);
  }

  /** The rule without the settings that do not matter for what is recorded. */
  private MarginRule rule() {
    return MarginRule.of(margins, 1, false, regularisation, 1);
  }

  @Override
  public INDArray forward(Pass pass) {
    MarginRule rule = rule();
    INDArray teacher = pass.input(0);
    INDArray passes = rule.usesPasses() ? passes(pass) : null;
    PairwisePreparer preparer = new PairwisePreparer(rule, top);
    int rows = preparer.rows(passes == null ? 0 : (int) passes.size(1));
    INDArray prepared =
        pass.buffer("prepared", teacher.size(0), rows, Math.min(top, teacher.size(1)));
    preparer.run(teacher, passes, prepared);
    return prepared;
  }

  /** Returns the second input, whose batch and classes must be those of the first. */
  static INDArray passes(Pass pass) {
    INDArray teacher = pass.input(0);
    INDArray passes = pass.input(1);
    if (passes.rank() != 3
        || passes.size(0) != teacher.size(0)
        || passes.size(2) != teacher.size(1)) {
      throw new IllegalArgumentException(
          "The teacher's passes must be [batch, passes, classes], but are "
              + Arrays.toString(passes.shape())
              + " where its scores are "
              + Arrays.toString(teacher.shape()));
    }
    return passes;
  }

  /** Throws, because the inputs are constants. */
  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    throw new UnsupportedOperationException("A preparation has no gradient");
  }
}
