package org.distill4j.dsl.objective;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;
import org.distill4j.dsl.extension.Range;

/**
 * Vanilla distillation with a temperature that learns to make the task harder for the student, step
 * by step.
 *
 * <pre>{@code
 * @CurriculumTemperature(lambdaTo = -1, lambdaEpochs = 10)
 * Loss softAnswers(@Teacher Scores answer, @Student("answer") Scores own);
 * }</pre>
 *
 * <p>{@code T^2 KL(softmax(z_t / T) || softmax(z_s / T))} with {@code T = lowest + span
 * sigmoid(theta)}, the mean over the batch. The gradient of theta is multiplied by lambda, which
 * goes from {@code lambdaFrom} to {@code lambdaTo} by half a cosine over {@code lambdaEpochs}
 * epochs (curriculum temperature, Li et al. 2023). Theta is a parameter of the loss and begins at
 * 1: trained with the student, and left out of its file.
 */
@Operation(
    implementation = "org.distill4j.runtime.loss.answer.CurriculumTemperatureLoss",
    signature = "teacher Scores(classes), student Scores(classes) -> Loss()",
    parameters = "1",
    cost = "3 * classes")
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface CurriculumTemperature {
  /** The least temperature, above 0. */
  @Range(min = 0, exclusiveMin = true)
  double lowest() default 1;

  /** How far above the least the temperature can be, at least 0. */
  @Range(min = 0)
  double span() default 20;

  /** What the gradient of theta is multiplied by at first; below 0 it is reversed. */
  @Range(min = -1, max = 1)
  double lambdaFrom() default 0;

  /** What it is multiplied by in the end. */
  @Range(min = -1, max = 1)
  double lambdaTo() default -1;

  /** The epochs that lambda takes from the one to the other. */
  @Range(min = 1)
  int lambdaEpochs() default 10;
}
