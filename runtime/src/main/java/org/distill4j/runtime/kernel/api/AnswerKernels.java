package org.distill4j.runtime.kernel.api;

import org.nd4j.linalg.api.ndarray.INDArray;

/** Functions of rows of answers: soft targets and divergences of distributions. */
public interface AnswerKernels {

  /**
   * Computes the weight of each annotated answer: a / max(sum(a), 1) for each row, with a =
   * min(counts / agreeing, 1).
   *
   * @param counts the number of annotators who gave the answer
   * @param agreeing the number of annotators for which an answer is fully correct, above 0
   * @param y receives the weights; may be counts
   */
  void agreement(INDArray counts, double agreeing, INDArray y);

  /**
   * y = 1 where the label is not 0 or the score is among the highest of its row, 0 elsewhere. Ties
   * are broken in favour of the lower index.
   *
   * @param count the number of highest scores, all if a row has fewer
   * @param y receives 1 or 0; must be neither labels nor scores
   */
  void labelsAndTop(INDArray labels, INDArray scores, int count, INDArray y);

  /**
   * Returns the cross-entropy against one label for each row, part of whose weight may be spread
   * over all columns: the mean over the rows of -sum(w log softmax(x)), where w is smoothing /
   * columns, plus 1 - smoothing at the label.
   *
   * @param labels the column of the label of each row
   * @param smoothing at least 0 and below 1
   * @param gradient receives the derivative with respect to x; may be x
   * @throws IndexOutOfBoundsException if a label is no column
   */
  double labelCrossEntropy(INDArray x, int[] labels, double smoothing, INDArray gradient);

  /**
   * y = 1 at the label of each row, 0 elsewhere.
   *
   * @param labels the column of the label of each row
   * @throws IndexOutOfBoundsException if a label is no column
   */
  void oneHot(int[] labels, INDArray y);

  /**
   * Computes the derivative of {@link RowKernels#divergence} with respect to the logits whose
   * log-softmax is logTarget: p (log p - log q - divergence of the row) / rows.
   *
   * @param gradient may be logTarget or logOwn
   */
  void divergenceTargetGradient(INDArray logTarget, INDArray logOwn, INDArray gradient);

  /**
   * Returns the generalised Jensen-Shannon divergence with m = share p + (1 - share) q: share KL(p
   * || m) + (1 - share) KL(q || m), the mean over the rows.
   *
   * @param share above 0 and below 1
   * @param logTarget log p for each row
   * @param logOwn log q = log softmax(x) for each row
   * @param gradient receives the derivative with respect to x; may be logTarget or logOwn
   */
  double jensenShannon(double share, INDArray logTarget, INDArray logOwn, INDArray gradient);

  /**
   * Returns the decoupled divergence (Zhao et al. 2022, eq. 7). With softmax distributions p and q
   * of factor times the logits, A the answers whose label is not 0 and R the rest, it is
   *
   * <pre>
   *   alpha (p(A) log(p(A) / q(A)) + p(R) log(p(R) / q(R))) + beta KL(p given R || q given R),
   * </pre>
   *
   * the mean over the rows. A sum over no answer is 0.
   *
   * @param gradient receives the derivative with respect to factor times own; may be any argument
   */
  double decoupled(
      Decoupling weights, INDArray target, INDArray own, INDArray labels, INDArray gradient);

  /**
   * The weights of the terms of {@link #decoupled}.
   *
   * @param alpha the weight of the annotated answers against the rest
   * @param beta the weight of the distribution over the rest
   * @param factor the factor of the logits: 1 / temperature
   */
  record Decoupling(double alpha, double beta, double factor) {}
}
