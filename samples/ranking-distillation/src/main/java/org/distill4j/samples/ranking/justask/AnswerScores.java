package org.distill4j.samples.ranking.justask;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;
import org.distill4j.dsl.extension.Size;

/**
 * The inner products of a vector with those of all answers: y = x R<sup>T</sup>, with R [classes,
 * features] from {@link AnswerWords}.
 *
 * <pre>{@code
 * @AnswerScores(classes = "answers") Scores answer(Features fused, Features candidate);
 * }</pre>
 *
 * <p>This operation is defined by the sample, outside the language and the processor.
 */
@Operation(
    implementation = "org.distill4j.samples.ranking.justask.AnswerScoresLayer",
    signature = "Features(features), Features(features) -> Scores(classes)",
    cost = "features * classes")
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface AnswerScores {

  /** The number of answers. */
  @Size
  String classes();
}
