package org.distill4j.dsl.objective;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;
import org.distill4j.dsl.extension.Range;
import org.distill4j.dsl.extension.Size;

/**
 * Contrastive representation distillation (CRD): the student's embedding of an example is to be
 * closer to the teacher's embedding of the same example than to those of others, and the other way
 * round.
 *
 * <pre>{@code
 * @Numbered Targets number();   // the number of each training example, given by the trainer
 *
 * @ContrastiveDistillation(examples = "9000", negatives = 4096) @Weight(0.8)
 * Loss contrast(@Teacher Features hidden, @Student("hidden") Features own, Targets number);
 * }</pre>
 *
 * <p>Both sides are mapped to {@code units} features of length 1, by maps that are trained with the
 * student. Banks keep the embeddings of all examples as state of the loss. With scores {@code x =
 * exp(m . v / T) / Z} of the own entry and of drawn ones of the other side's bank, and {@code c =
 * negatives / examples}, the loss of a side is {@code -log(x_0 / (x_0 + c)) - sum log(c / (x_k +
 * c))}, the mean over the batch (Tian et al. 2020, eq. 17 and 18). An example without a number or
 * with a negative one, such as one of validation data, does not count.
 */
@Operation(
    implementation = "org.distill4j.runtime.loss.contrast.ContrastiveLoss",
    signature = "teacher Features(wide), student Features(narrow), Targets(number) -> Loss()",
    parameters = {
      "studentW[units, narrow]",
      "studentB[units]",
      "teacherW[units, wide]",
      "teacherB[units]"
    },
    state = {
      "studentBank[examples, units]",
      "teacherBank[examples, units]",
      "studentSum[1]",
      "teacherSum[1]"
    },
    cost = "units * (wide + narrow + 2 * negatives)",
    requires = {"number == 1", "examples > 1"})
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface ContrastiveDistillation {

  /** The number of training examples. */
  @Size
  String examples();

  /** The number of features of an embedding. */
  @Size
  String units() default "128";

  /** The number of examples that each one is compared with, drawn at each step. */
  @Range(min = 1)
  int negatives() default 1024;

  /** The temperature T, above 0. */
  @Range(min = 0, exclusiveMin = true)
  double temperature() default 0.07;

  /** The weight of the old entries when those of a batch are updated. */
  @Range(min = 0, max = 1)
  double momentum() default 0.5;
}
