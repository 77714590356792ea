package org.distill4j.dsl.objective;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;
import org.distill4j.dsl.extension.Range;

/**
 * Pairwise ranking of the teacher's best answers by a hinge loss of the student's probabilities.
 *
 * <pre>{@code
 * @PairwiseHinge(top = 16, margin = 0.1)
 * Loss ranking(@Teacher StepScores token, @Student("token") StepScores own);
 * }</pre>
 *
 * <p>{@code max(0, m - (q_i - q_j))} with {@code q = softmax(s)} over all answers, the mean over
 * all pairs of the batch in which the teacher gives i a greater probability; 0 without a pair.
 *
 * <p>Of a recorded teacher, only the indices and probabilities of its best answers are kept.
 */
@Operation(
    implementation = "org.distill4j.runtime.loss.candidate.PairwiseHingeLoss",
    signature = {
      "teacher Scores(classes), student Scores(classes) -> Loss()",
      "teacher StepScores(steps, classes), student StepScores(steps, classes) -> Loss()"
    },
    cost = {"classes + top * top", "steps * (classes + top * top)"},
    requires = {"top > 1", "top <= classes"})
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface PairwiseHinge {

  /** The number of the teacher's best answers that are compared. */
  @Range(min = 2)
  int top() default 16;

  /** The margin m of probabilities. */
  @Range(min = 0)
  double margin() default 0.1;

  /** True if m is the teacher's difference of the two probabilities instead. */
  boolean differences() default false;
}
