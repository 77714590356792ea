package org.distill4j.dsl.objective;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;
import org.distill4j.dsl.extension.Range;

/**
 * Vanilla distillation with a trained temperature that makes the task harder for the student as
 * training proceeds.
 *
 * <pre>{@code
 * @CurriculumTemperature(lambdaTo = -1, lambdaEpochs = 10)
 * Loss softAnswers(@Teacher Scores answer, @Student("answer") Scores own);
 * }</pre>
 *
 * <p>{@code T^2 KL(softmax(z_t / T) || softmax(z_s / T))} with {@code T = lowest + span
 * sigmoid(theta)}, the mean over the batch. The gradient of theta is multiplied by lambda, which
 * goes from {@code lambdaFrom} to {@code lambdaTo} by half a cosine over {@code lambdaEpochs}
 * epochs (curriculum temperature, Li et al. 2023). Theta is a parameter of the loss with the
 * initial value 1: it is trained with the student and left out of the student's file.
 *
 * <p>Of steps or places, each of which counts as an example, it is the mean over all that are not
 * masked in the batch; 0 if there is none.
 */
@Operation(
    implementation = "org.distill4j.runtime.loss.answer.CurriculumTemperatureLoss",
    signature = {
      "teacher Scores(classes), student Scores(classes) -> Loss()",
      "teacher StepScores(steps, classes), student StepScores(steps, classes) -> Loss()",
      "teacher PlaceScores(classes, height, width), student PlaceScores(classes, height, width) -> Loss()"
    },
    parameters = "theta[1]",
    cost = {"3 * classes", "3 * steps * classes", "3 * height * width * classes"},
    requires = "classes > 1")
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface CurriculumTemperature {
  /** The lowest temperature, above 0. */
  @Range(min = 0, exclusiveMin = true)
  double lowest() default 1;

  /** The width of the range of temperatures above the lowest, at least 0. */
  @Range(min = 0)
  double span() default 20;

  /** The initial factor of the gradient of theta; a negative factor reverses it. */
  @Range(min = -1, max = 1)
  double lambdaFrom() default 0;

  /** The final factor of the gradient of theta. */
  @Range(min = -1, max = 1)
  double lambdaTo() default -1;

  /** The number of epochs over which lambda changes. */
  @Range(min = 1)
  int lambdaEpochs() default 10;
}
