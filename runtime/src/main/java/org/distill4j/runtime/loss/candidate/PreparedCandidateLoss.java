package org.distill4j.runtime.loss.candidate;

/**
 * A loss with recorded candidates: the output of {@link CandidatePreparation}, [batch, 2
 * candidates] or [batch, steps, 2 candidates], and student [batch, classes] or [batch, steps,
 * classes] to [1].
 *
 * @param kind the loss
 * @param number its margin or temperature, 0 for others
 * @param option its only option, false for others
 */
public record PreparedCandidateLoss(Kind kind, double number, boolean option)
    implements CandidateLoss {

  /** The losses of candidates. */
  public enum Kind {
    /** {@link PairwiseLogisticLoss}. */
    LOGISTIC,
    /** {@link PairwiseHingeLoss}. */
    HINGE,
    /** {@link TopAnswersLoss}. */
    TOP_ANSWERS
  }

  private CandidateLoss live() {
    return switch (kind) {
      case LOGISTIC -> new PairwiseLogisticLoss(1);
      case HINGE -> new PairwiseHingeLoss(1, number, option);
      case TOP_ANSWERS -> new TopAnswersLoss(1, number, option);
    };
  }

  @Override
  public int top() {
    return 1;
  }

  @Override
  public boolean isPrepared() {
    return true;
  }

  @Override
  public CandidateRow row() {
    return live().row();
  }

  @Override
  public double factor() {
    return live().factor();
  }
}
