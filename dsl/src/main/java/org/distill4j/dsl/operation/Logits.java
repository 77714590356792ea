package org.distill4j.dsl.operation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;
import org.distill4j.dsl.extension.Size;

/**
 * The output layer of a classifier: a linear map to one raw score for each class, also at each step
 * of a sequence or at each place of an image.
 *
 * <pre>{@code
 * @Logits(classes = "answers") Scores answer(Features hidden);
 * @Logits(classes = "tags") StepScores tag(Sequence words);
 * @Logits(classes = "objects") PlaceScores object(Image map);
 * }</pre>
 *
 * <p>y = x W + b, with W [inputs, classes] initialised Xavier-uniform and b [classes] zero. No
 * softmax is applied: losses and metrics expect raw logits.
 */
@Operation(
    implementation = "org.distill4j.runtime.layer.core.LogitsLayer",
    signature = {
      "Features(inputs) -> Scores(classes)",
      "Sequence(steps, inputs) -> StepScores(steps, classes)",
      "Image(inputs, height, width) -> PlaceScores(classes, height, width)"
    },
    parameters = {"W[inputs, classes]", "b[bias * classes]"},
    cost = {"inputs * classes", "steps * inputs * classes", "height * width * inputs * classes"})
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Logits {

  /** The number of classes. */
  @Size
  String classes();

  /** True to add b. */
  boolean bias() default true;
}
