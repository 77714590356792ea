package org.distill4j.runtime.kernel.api;

import org.nd4j.linalg.api.ndarray.INDArray;

/** What objectives of answers compute for each row: targets, and divergences of distributions. */
public interface AnswerKernels {

  /**
   * What each annotated answer counts: a / max(sum(a), 1) for each row, with a = min(counts /
   * agreeing, 1).
   *
   * @param counts how many annotators gave the answer
   * @param agreeing how many of them make an answer fully right, above 0
   * @param y what becomes the weights; may be counts
   */
  void agreement(INDArray counts, double agreeing, INDArray y);

  /**
   * y = 1 where the label is not 0 and where the score is among the greatest of its row, 0
   * elsewhere. Of equal scores, those at a lower index come first.
   *
   * @param count how many of the greatest scores; all of them where a row has fewer
   * @param y what becomes 1 or 0; another array than labels and scores
   */
  void labelsAndTop(INDArray labels, INDArray scores, int count, INDArray y);

  /**
   * The derivative of {@link RowKernels#divergence} with respect to what logTarget is the
   * log-softmax of: p (log p - log q - divergence of the row) / rows.
   *
   * @param gradient may be logTarget or logOwn
   */
  void divergenceTargetGradient(INDArray logTarget, INDArray logOwn, INDArray gradient);

  /**
   * The generalised Jensen-Shannon divergence, with m = share p + (1 - share) q: share KL(p || m) +
   * (1 - share) KL(q || m), the mean over the rows.
   *
   * @param share above 0 and below 1
   * @param logTarget log p for each row
   * @param logOwn log q = log softmax(x) for each row
   * @param gradient becomes the derivative with respect to x; may be logTarget or logOwn
   */
  double jensenShannon(double share, INDArray logTarget, INDArray logOwn, INDArray gradient);

  /**
   * The decoupled divergence (Zhao et al. 2022, eq. 7): with softmax distributions p and q of
   * factor times the logits, A the answers whose label is not 0 and R the rest,
   *
   * <pre>
   *   alpha (p(A) log(p(A) / q(A)) + p(R) log(p(R) / q(R))) + beta KL(p given R || q given R),
   * </pre>
   *
   * the mean over the rows. A sum over no answer is 0.
   *
   * @param gradient becomes the derivative with respect to factor times own; may be any argument
   */
  double decoupled(
      Decoupling weights, INDArray target, INDArray own, INDArray labels, INDArray gradient);

  /**
   * What the parts of {@link #decoupled} count.
   *
   * @param alpha of the annotated answers against the rest
   * @param beta of the distribution over the rest
   * @param factor of the logits: 1 / temperature
   */
  record Decoupling(double alpha, double beta, double factor) {}
}
