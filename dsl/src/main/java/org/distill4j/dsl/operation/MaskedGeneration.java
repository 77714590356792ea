package org.distill4j.dsl.operation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;
import org.distill4j.dsl.extension.Range;

/**
 * Generates the teacher's maps from a student's image, parts of which are masked in training
 * (masked generative distillation, Yang et al. 2022).
 *
 * <pre>{@code
 * @FitNet @Weight(1)
 * Loss generated(@Teacher Image shapes, @Student("shapes") @MaskedGeneration(share = 0.65) Image own);
 * }</pre>
 *
 * <p>The image is mapped to the teacher's channels, a share of its places or channels is set to 0,
 * and two convolutions of size 3 with a ReLU between them follow. The paper's loss is a sum over
 * all elements, so its weight 2e-5 is one of 2e-5 times channels, height and width here.
 *
 * <p>It stands on a parameter of a loss: its parameters are trained with the student by this loss
 * alone, and are not part of the student's file.
 */
@Operation(
    implementation = "org.distill4j.runtime.loss.connector.MaskedGenerationLayer",
    signature = "Image(narrow, height, width) -> Image(wide, height, width)",
    parameters = {
      "A[wide, narrow]",
      "a[wide]",
      "W1[wide, 9 * wide]",
      "b1[wide]",
      "W2[wide, 9 * wide]",
      "b2[wide]"
    },
    stochastic = true,
    noise = "share",
    cost = "height * width * (narrow + 18 * wide) * wide")
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.CLASS)
public @interface MaskedGeneration {

  /** The probability that a place or channel is masked in training. */
  @Range(min = 0, max = 1, exclusiveMax = true)
  double share() default 0.65;

  /** True if whole channels of an example are masked, false for places. */
  boolean channels() default false;
}
