package org.distill4j.dsl.objective;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;
import org.distill4j.dsl.extension.Range;

/**
 * Cross-entropy against the answers of several annotators, for labels that count the annotators of
 * each answer.
 *
 * <pre>{@code
 * @AnnotatorCrossEntropy(agreeing = 2) Loss answers(@Student Scores answer, Labels votes);
 * }</pre>
 *
 * <p>An answer has the weight {@code a = min(votes / agreeing, 1)}, an example the loss {@code
 * -sum(a log softmax(z)) / max(sum(a), 1)}; the mean over the batch (the training loss of
 * FrozenBiLM, Yang et al. 2022, for five annotators). An example without any vote contributes zero.
 */
@Operation(
    implementation = "org.distill4j.runtime.loss.answer.AnnotatorCrossEntropyLoss",
    signature = "student Scores(classes), Labels(classes) -> Loss()",
    cost = "classes",
    requires = "classes > 1")
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface AnnotatorCrossEntropy {
  /** The number of annotators that gives an answer its full weight, above 0. */
  @Range(min = 0, exclusiveMin = true)
  double agreeing() default 2;
}
