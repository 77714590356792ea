package org.distill4j.dsl.objective;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;
import org.distill4j.dsl.extension.Range;

/**
 * Listwise ranking by the likelihood of orders that are drawn from the teacher.
 *
 * <pre>{@code
 * @CoupledRank(samples = 8, top = 10) @Weight(10)
 * Loss ranking(@Teacher Scores answer, @Student("answer") Scores own);
 * }</pre>
 *
 * <p>In each draw, Gumbel noise is added to the teacher's scores, and {@code sum_i [log sum_{k >=
 * i} exp(s_k / T) - s_i / T]} is taken over the first {@code top} positions of their order; the
 * mean over draws and batch (RankDistil, Reddi et al. 2021, in the form of TensorFlow Ranking).
 *
 * <p>The list consists of the teacher's best answers, the hot list, and a cold list drawn from the
 * rest at each step ({@link Sampling}). Answers outside it have no gradient.
 */
@Operation(
    implementation = "org.distill4j.runtime.loss.ranking.CoupledRankLoss",
    signature = {
      "sampling=FULL: teacher Scores(answers), student Scores(answers) -> Loss()",
      "teacher Scores(classes), student Scores(classes) -> Loss()"
    },
    cost = {"samples * answers", "samples * (hot + cold)"},
    requires = {"answers > 1", "sampling!=FULL: hot + cold > 1", "hot + cold <= classes"})
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface CoupledRank {

  /** The selection of the answers that are ranked. */
  Sampling sampling() default Sampling.FULL;

  /** The length of the hot list: the teacher's best answers. */
  @Range(min = 0)
  int hot() default 100;

  /** The length of the cold list, drawn from the rest at each step. */
  @Range(min = 0)
  int cold() default 10;

  /** The decay of the probability of a cold answer with its rank; 0 for equal probabilities. */
  @Range(min = 0)
  double decay() default 1;

  /** The number of orders that are drawn at each step. */
  @Range(min = 1)
  int samples() default 8;

  /** The number of first positions of an order that count; 0 for all. */
  @Range(min = 0)
  int top() default 0;

  /** The temperature T, the divisor of the student's scores, above 0. */
  @Range(min = 0, exclusiveMin = true)
  double temperature() default 1;
}
