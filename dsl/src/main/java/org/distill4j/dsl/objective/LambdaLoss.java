package org.distill4j.dsl.objective;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;
import org.distill4j.dsl.extension.Range;

/**
 * Ranking by pairs, weighted by the effect of their order on the discounted gain.
 *
 * <pre>{@code
 * @LambdaLoss(weights = LambdaWeights.NDCG2PP) @Weight(10)
 * Loss ranking(@Teacher Scores answer, @Student("answer") Scores own);
 * }</pre>
 *
 * <p>{@code -sum w_ij log2 sigmoid(sigma (s_i - s_j))} over the pairs in which the teacher scores i
 * strictly higher, with weights that are constants in the gradient (Wang et al. 2018; eq. 9 of the
 * paper on ranking distillation). The gain of an answer is {@code 2^max(t, 0) - 1}, divided by the
 * discounted gain of the best order.
 *
 * <p>As in allRank, the sigmoid and its power are bounded below by 1e-10: a pair contributes at
 * most {@code -log2(1e-10)}, about 33.2, to the loss, and nothing to the gradient from there on.
 * That is where {@code sigma (s_j - s_i)} or its product with the weight exceeds 23.03. So a pair
 * that the student orders wrongly by far has no gradient. Scale the scores or lower sigma if most
 * pairs of an untrained student are that far apart.
 *
 * <p>The list consists of the teacher's best answers, the hot list, and a cold list drawn from the
 * rest at each step ({@link Sampling}). Answers outside it have no gradient.
 */
@Operation(
    implementation = "org.distill4j.runtime.loss.ranking.LambdaLoss",
    signature = {
      "sampling=FULL: teacher Scores(answers), student Scores(answers) -> Loss()",
      "teacher Scores(classes), student Scores(classes) -> Loss()"
    },
    cost = {"2 * answers * answers", "2 * (hot + cold) * (hot + cold)"},
    requires = {"answers > 1", "sampling!=FULL: hot + cold > 1", "hot + cold <= classes"})
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface LambdaLoss {

  /** The selection of the answers that are ranked. */
  Sampling sampling() default Sampling.ZIPF;

  /** The length of the hot list: the teacher's best answers. */
  @Range(min = 0)
  int hot() default 100;

  /** The length of the cold list, drawn from the rest at each step. */
  @Range(min = 0)
  int cold() default 10;

  /** The decay of the probability of a cold answer with its rank; 0 for equal probabilities. */
  @Range(min = 0)
  double decay() default 1;

  /** The weights of pairs. */
  LambdaWeights weights() default LambdaWeights.NDCG2PP;

  /** The slope of the sigmoid. */
  @Range(min = 0, exclusiveMin = true)
  double sigma() default 1;

  /** The factor of the distance of the positions in {@link LambdaWeights#NDCG2PP}. */
  @Range(min = 0)
  double mu() default 10;

  /** The number of first positions of the student within which pairs count; 0 for all. */
  @Range(min = 0)
  int positions() default 0;

  /** The mean over examples or over pairs. */
  Reduction reduction() default Reduction.EXAMPLES;
}
