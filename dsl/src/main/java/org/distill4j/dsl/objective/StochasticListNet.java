package org.distill4j.dsl.objective;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;
import org.distill4j.dsl.extension.Range;

/**
 * {@link ListNet} with noise on the teacher's scores, drawn at each step.
 *
 * <pre>{@code
 * @StochasticListNet(noise = 1) @Weight(10)
 * Loss ranking(@Teacher Scores answer, @Student("answer") Scores own);
 * }</pre>
 *
 * <p>{@code -noise log(-log u)} with uniform u is added to each score of the teacher (Bruch et al.
 * 2020; eq. 8 of the paper on ranking distillation).
 *
 * <p>The list consists of the teacher's best answers, the hot list, and a cold list drawn from the
 * rest at each step ({@link Sampling}). Answers outside it have no gradient.
 */
@Operation(
    implementation = "org.distill4j.runtime.loss.ranking.StochasticListNetLoss",
    signature = {
      "sampling=FULL: teacher Scores(answers), student Scores(answers) -> Loss()",
      "teacher Scores(classes), student Scores(classes) -> Loss()"
    },
    cost = {"2 * answers", "2 * (hot + cold)"},
    requires = {"answers > 1", "sampling!=FULL: hot + cold > 1", "hot + cold <= classes"})
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface StochasticListNet {

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

  /** The scale of the noise; 0 for none. */
  @Range(min = 0)
  double noise() default 1;
}
