package org.distill4j.samples.dictionary.objective;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;
import org.distill4j.dsl.extension.Range;

/**
 * The skew Kullback-Leibler divergence of the student's softened answers from the teacher's (Ko et
 * al. 2024, "DistiLLM: Towards Streamlined Distillation for Large Language Models", section 3.1).
 *
 * <pre>{@code
 * @SkewDivergence(skew = 0.1, temperature = 2) @Weight(4)
 * Loss softAnswers(@Teacher Scores answer, @Student("answer") Scores own);
 * }</pre>
 *
 * <p>With p and q the softmax of the teacher's and the student's logits divided by T, and m = skew
 * p + (1 - skew) q, the loss is {@code T^2 KL(p || m)}, averaged over the batch. It is at most
 * {@code T^2 log(1 / skew)}, so an answer that the student has ruled out cannot dominate the batch,
 * as it can with {@code KL(p || q)}.
 *
 * <p>This objective is defined by the sample, outside the language and the processor.
 */
@Operation(
    implementation = "org.distill4j.samples.dictionary.objective.SkewDivergenceLoss",
    signature = "teacher Scores(classes), student Scores(classes) -> Loss()")
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface SkewDivergence {

  /** The teacher's share of the mixture m, above 0 and below 1. */
  @Range(min = 0, exclusiveMin = true, max = 1, exclusiveMax = true)
  double skew() default 0.1;

  /** The temperature T, above 0. */
  @Range(min = 0, exclusiveMin = true)
  double temperature() default 1;
}
