package org.distill4j.dsl.objective;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;
import org.distill4j.dsl.extension.Range;

/**
 * Pairwise ranking: where the teacher scores one answer higher than another, the student is to do
 * so by a margin, which may be the greater the surer the teacher is of the pair.
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
 * pair it is 0. {@link Margins} says what {@code M_ij} is; two kinds of it need stochastic passes
 * of the teacher.
 *
 * <p>The teacher's order and its margins do not change from epoch to epoch, so a run of a
 * distillation prepares them once for each example.
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
    cost = {"passes * passes * classes", "passes * classes", "classes", "classes"})
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface PairwiseRanking {

  /** The margin m that all margins are multiples of. */
  @Range(min = 0)
  double margin() default 1;

  /** What the margin of a pair is. */
  Margins margins() default Margins.OPTIMAL_TRANSPORT;

  /**
   * Whether transport margins are multiplied by the number of ranked answers less 1. The weights of
   * an answer add up to 1, so that their mean margin is m then, and otherwise about m over the
   * number of answers: so little that scores which are all nearly equal cost next to nothing. A
   * student that begins with nothing, or a large weight, then needs {@code scaled} and a small m.
   */
  boolean scaled() default false;

  /** Lambda of the transport, whose kernel is {@code exp(-U / lambda)}. */
  @Range(min = 0, exclusiveMin = true)
  double regularisation() default 1;

  /** What an uncertainty is not let below where margins are its reciprocal. */
  @Range(min = 0, exclusiveMin = true)
  double minUncertainty() default 0.01;

  /** How many of the teacher's best answers are ranked, at most. */
  @Range(min = 1)
  int top() default 2500;
}
