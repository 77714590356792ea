package org.distill4j.dsl.objective;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;
import org.distill4j.dsl.extension.Range;

/**
 * Pairwise ranking of the teacher's best answers by a logistic loss of the student's logits.
 *
 * <pre>{@code
 * @PairwiseLogistic(top = 16)
 * Loss ranking(@Teacher StepScores token, @Student("token") StepScores own);
 * }</pre>
 *
 * <p>{@code log(1 + exp(-(s_i - s_j)))}, the mean over all pairs of the batch in which the teacher
 * gives i a greater probability; 0 without a pair.
 *
 * <p>Of a recorded teacher, only the indices and probabilities of its best answers are kept.
 */
@Operation(
    implementation = "org.distill4j.runtime.loss.candidate.PairwiseLogisticLoss",
    signature = {
      "teacher Scores(classes), student Scores(classes) -> Loss()",
      "teacher StepScores(steps, classes), student StepScores(steps, classes) -> Loss()"
    },
    cost = {"top * top", "steps * top * top"},
    requires = {"top > 1", "top <= classes"})
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface PairwiseLogistic {
  /** The number of the teacher's best answers that are compared. */
  @Range(min = 2)
  int top() default 16;
}
