package org.distill4j.dsl.objective;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;
import org.distill4j.dsl.extension.Range;

/**
 * Pairwise ranking: if the teacher scores one answer higher than another, the student is to do so
 * by a margin, which can grow with the teacher's certainty about the pair.
 *
 * <pre>{@code
 * @PairwiseRanking(margin = 1)
 * @Weight(100)
 * Loss ranking(
 *     @Teacher Scores answer,
 *     @Teacher("answer") @Stochastic(passes = 10, at = "dropped") ScorePasses uncertain,
 *     @Student("answer") Scores own);
 *
 * @PairwiseRanking(margins = Margins.UNIFORM, margin = 0.1)
 * @Weight(10)
 * Loss ranking(@Teacher Scores answer, @Student("answer") Scores own);
 * }</pre>
 *
 * <p>{@code max(0, M_ij - (s_i - s_j))}, the mean over the pairs in which the teacher scores i
 * strictly higher, then over the batch (eq. 4 of the paper on ranking distillation). Without such a
 * pair it is 0. {@link Margins} defines {@code M_ij}; two of its rules need stochastic passes of
 * the teacher.
 *
 * <p>The teacher's order and its margins do not change from epoch to epoch, so a distillation run
 * prepares them once for each example.
 */
@Operation(
    implementation = "org.distill4j.runtime.loss.ranking.PairwiseRankingLoss",
    signature = {
      "margins=OPTIMAL_TRANSPORT: teacher Scores(classes), teacher ScorePasses(passes, classes),"
          + " student Scores(classes) -> Loss()",
      "margins=UNCERTAINTY: teacher Scores(classes), teacher ScorePasses(passes, classes),"
          + " student Scores(classes) -> Loss()",
      "margins=UNIFORM: teacher Scores(classes), student Scores(classes) -> Loss()",
      "margins=RANDOM: teacher Scores(classes), student Scores(classes) -> Loss()"
    },
    cost = {"passes * passes * classes", "passes * classes", "classes", "classes"},
    requires = {"classes > 1", "top > 1"})
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface PairwiseRanking {

  /** The margin m that all margins are multiples of. */
  @Range(min = 0)
  double margin() default 1;

  /** The rule for the margin of a pair. */
  Margins margins() default Margins.OPTIMAL_TRANSPORT;

  /**
   * True if transport margins are multiplied by the number of ranked answers less 1. The weights of
   * an answer sum to 1, so their mean margin is then m, and otherwise about m divided by the number
   * of answers: so small that nearly equal scores have almost no loss. An untrained student, or a
   * large weight, needs {@code scaled} and a small m.
   */
  boolean scaled() default false;

  /**
   * The regularisation lambda of the transport, whose kernel is {@code exp(-U / lambda)} with the
   * uncertainty U of a pair, a variance of raw scores. The smaller it is against U, the more of an
   * answer's weight goes to the one partner that the teacher is most certain about. Below about a
   * hundred-thousandth of the greatest U, recorded margins would lose their precision; the
   * recording then fails with the factor by which lambda is too small.
   */
  @Range(min = 0, exclusiveMin = true)
  double regularisation() default 1;

  /** Lower bound on the uncertainty in {@link Margins#UNCERTAINTY}. */
  @Range(min = 0, exclusiveMin = true)
  double minUncertainty() default 0.01;

  /** The greatest number of the teacher's best answers that are ranked. */
  @Range(min = 1)
  int top() default 2500;

  /**
   * The reading of the paper. Presets other than {@link RankingPreset#PAPER} compute the margins in
   * each step.
   */
  RankingPreset preset() default RankingPreset.PAPER;
}
