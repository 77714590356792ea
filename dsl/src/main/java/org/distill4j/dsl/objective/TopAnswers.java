package org.distill4j.dsl.objective;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;
import org.distill4j.dsl.extension.Range;

/**
 * Vanilla distillation from the teacher's best answers, with the remaining mass as one more answer.
 *
 * <pre>{@code
 * @TopAnswers(top = 64, temperature = 2)
 * Loss softTokens(@Teacher StepScores token, @Student("token") StepScores own);
 * }</pre>
 *
 * <p>{@code T^2 KL(p, q)} over the best answers and the rest, the mean over the batch or over all
 * steps that no mask excludes. The probabilities of the teacher's best answers, and the mass that
 * remains, are raised to 1 / T and divided by their sum; the student's are those of {@code
 * softmax(s / T)}. Without the {@code rest}, the best answers alone are divided by their sum, and
 * all others have the target 0.
 *
 * <p>Of a recorded teacher, only the indices and probabilities of its best answers are kept.
 */
@Operation(
    implementation = "org.distill4j.runtime.loss.candidate.TopAnswersLoss",
    signature = {
      "teacher Scores(classes), student Scores(classes) -> Loss()",
      "teacher StepScores(steps, classes), student StepScores(steps, classes) -> Loss()"
    },
    cost = {"classes", "steps * classes"},
    requires = {"classes > 1", "top <= classes"})
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface TopAnswers {

  /** The number of the teacher's best answers, at least 1. */
  @Range(min = 1)
  int top() default 64;

  /** The temperature T, above 0: larger is softer. */
  @Range(min = 0, exclusiveMin = true)
  double temperature() default 1;

  /** True if the remaining mass counts. */
  boolean rest() default true;
}
