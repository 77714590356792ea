package org.distill4j.runtime.loss.ranking;

import org.distill4j.runtime.kernel.array.HostRows;
import org.distill4j.runtime.layer.AddedComponent;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.layer.Preparable;
import org.distill4j.runtime.loss.LossInputs;
import org.distill4j.runtime.loss.Ranges;
import org.distill4j.runtime.ranking.development.DevelopmentPairs;
import org.distill4j.runtime.ranking.development.RankingPreset;
import org.distill4j.runtime.ranking.pair.MarginRule;
import org.distill4j.runtime.ranking.pair.Margins;
import org.distill4j.runtime.ranking.pair.PairwiseBatch;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Pairwise ranking: max(0, M_ij - (s_i - s_j)), the mean over the pairs in which the teacher's
 * score of i is strictly greater, then over the batch (ranking distillation, CVPR 2024, eq. 4).
 * Without a pair it is 0.
 *
 * <p>Inputs: teacher [batch, classes]; for {@link Margins#UNCERTAINTY} and {@link
 * Margins#OPTIMAL_TRANSPORT}, stochastic passes of the teacher [batch, passes, classes]; student
 * [batch, classes]. All are raw logits. Answers that are not ranked have no gradient.
 *
 * @param margin m, at least 0
 * @param margins the rule of the margins
 * @param scaled true if transport margins, whose mean is m / (n - 1) for n answers, are multiplied
 *     by n - 1
 * @param regularisation lambda of the transport, above 0: a smaller lambda gives certain pairs more
 *     weight
 * @param minUncertainty lower bound on the uncertainty in {@link Margins#UNCERTAINTY}, above 0
 * @param top the greatest number of the teacher's best answers that are ranked, at least 1; of the
 *     other presets, of the first answers by index
 * @param preset the reading of the paper: other ones than {@link RankingPreset#PAPER} are those of
 *     {@link DevelopmentPairs}, which ignore scaled
 */
public record PairwiseRankingLoss(
    double margin,
    Margins margins,
    boolean scaled,
    double regularisation,
    double minUncertainty,
    int top,
    @AddedComponent("PAPER") RankingPreset preset)
    implements Preparable {

  /** Checks the ranges. */
  public PairwiseRankingLoss {
    Ranges.notNegative("margin", margin);
    Ranges.positive("regularisation", regularisation);
    Ranges.positive("minUncertainty", minUncertainty);
    Ranges.atLeastOne("top", top);
  }

  /** Creates the loss of the paper's text. */
  public PairwiseRankingLoss(
      double margin,
      Margins margins,
      boolean scaled,
      double regularisation,
      double minUncertainty,
      int top) {
    this(margin, margins, scaled, regularisation, minUncertainty, top, RankingPreset.PAPER);
  }

  private MarginRule rule() {
    return MarginRule.of(margins, margin, scaled, regularisation, minUncertainty);
  }

  private int studentInput() {
    return rule().usesPasses() ? 2 : 1;
  }

  @Override
  public int preparedInputs() {
    // The number of rounds of a development transport depends on the batch.
    return preset == RankingPreset.PAPER ? studentInput() : 0;
  }

  @Override
  public Layer preparation() {
    // Without a transport the regularisation does not matter: equal preparations are shared.
    double lambda = margins == Margins.OPTIMAL_TRANSPORT ? regularisation : 1;
    return new PairwisePreparation(margins, lambda, top);
  }

  @Override
  public Layer prepared() {
    return new PreparedPairwiseRankingLoss(margin, margins, scaled, minUncertainty);
  }

  @Override
  public INDArray forward(Pass pass) {
    INDArray teacher = pass.input(0);
    INDArray passes = rule().usesPasses() ? PairwisePreparation.passes(pass) : null;
    INDArray student = pass.input(studentInput());
    LossInputs.requireEqualShapes("teacher", teacher, "student", student);
    INDArray gradient = pass.buffer("gradient", student.shape());
    if (preset != RankingPreset.PAPER) {
      return development(pass, passes, gradient);
    }
    PairwiseBatch batch = pass.workspace(PairwiseBatch.class, () -> new PairwiseBatch(rule()));
    double sum = batch.run(teacher, passes, top, student, gradient, pass.random());
    return LossInputs.value(pass, sum / student.size(0));
  }

  private INDArray development(Pass pass, INDArray passes, INDArray gradient) {
    int batch = (int) gradient.size(0);
    double sum =
        pass.workspace(
                DevelopmentPairs.class,
                () -> new DevelopmentPairs(preset, margins, margin, regularisation, minUncertainty))
            .run(
                HostRows.reading(pass.input(0)),
                passes == null ? null : HostRows.reading(passes),
                passes == null ? 0 : (int) passes.size(1),
                top,
                HostRows.reading(pass.input(studentInput())),
                HostRows.writing(gradient),
                pass.random(),
                batch);
    return LossInputs.value(pass, sum / batch);
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    int input = studentInput();
    INDArray gradient = pass.buffer("gradient", pass.input(input).shape());
    LossInputs.passOn(pass, input, outputGradient, 1.0 / gradient.size(0), gradient);
  }
}
