package org.distill4j.dsl.objective;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;
import org.distill4j.dsl.extension.Range;

/**
 * Distillation without a teacher, from a virtual one that is right with a given probability.
 *
 * <pre>{@code
 * @VirtualTeacher(correct = 0.99, temperature = 20)
 * Loss smooth(@Student Scores answer, Labels annotated);
 * }</pre>
 *
 * <p>{@code KL(p, softmax(z))} with {@code p = softmax(u / T)}, where u is {@code correct} on the
 * annotated answers and {@code 1 - correct} on the others, divided evenly among each; the mean over
 * the batch (teacher-free regularisation, Yuan et al. 2020, section 5.2). As in the authors'
 * program, T divides the probabilities u. Combine it with {@link CrossEntropy}. An example without
 * any label contributes zero.
 *
 * <p>Of steps or places, each of which has one label, it is the mean over all that are neither
 * masked nor ignored in the batch; 0 if there is none.
 */
@Operation(
    implementation = "org.distill4j.runtime.loss.answer.VirtualTeacherLoss",
    signature = {
      "student Scores(classes), Labels(classes) -> Loss()",
      "student StepScores(steps, classes), StepLabels(steps) -> Loss()",
      "student PlaceScores(classes, height, width), PlaceLabels(height, width) -> Loss()"
    },
    cost = {"classes", "steps * classes", "height * width * classes"},
    requires = "classes > 1")
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface VirtualTeacher {

  /** The virtual teacher's probability of the annotated answers. */
  @Range(min = 0, max = 1)
  double correct() default 0.99;

  /** The temperature T, above 0. */
  @Range(min = 0, exclusiveMin = true)
  double temperature() default 20;
}
