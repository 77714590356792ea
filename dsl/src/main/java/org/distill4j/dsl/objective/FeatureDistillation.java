package org.distill4j.dsl.objective;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;
import org.distill4j.dsl.extension.Range;

/**
 * Cross-entropy between the softened features of teacher and student, which are treated as logits.
 *
 * <pre>{@code
 * @FeatureDistillation(temperature = 0.7) @Weight(100)
 * Loss motion(@Teacher Sequence fusedClips, @Student("motion") Sequence own);
 * }</pre>
 *
 * <p>{@code -sum softmax(t / T) log softmax(s / T)} over the features, the mean over the steps of
 * each example and over the batch, without a factor T^2 (video question answering by knowledge
 * distillation, Information 2023, eq. 17). Its minimum is not zero but the entropy of the teacher's
 * distribution.
 */
@Operation(
    implementation = "org.distill4j.runtime.loss.feature.FeatureDistillationLoss",
    signature = {
      "teacher Features(features), student Features(features) -> Loss()",
      "teacher Sequence(steps, features), student Sequence(steps, features) -> Loss()"
    },
    cost = {"features", "steps * features"})
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface FeatureDistillation {
  /** The temperature T, above 0: larger is softer. */
  @Range(min = 0, exclusiveMin = true)
  double temperature() default 1;
}
