package org.distill4j.dsl.operation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;
import org.distill4j.dsl.extension.Range;
import org.distill4j.dsl.extension.Size;

/**
 * Looks each word index up in a trained table.
 *
 * <pre>{@code
 * @Embedding(vocabulary = "vocabulary", units = "300") Sequence words(Tokens question);
 * }</pre>
 *
 * <p>[batch, steps] to [batch, steps, units]; the mask goes along. {@code vocabulary * units}
 * parameters, drawn uniformly from (-radius, radius).
 */
@Operation(
    implementation = "org.distill4j.runtime.layer.EmbeddingLayer",
    signature = "Tokens(steps) -> Sequence(steps, units)",
    parameters = "vocabulary * units")
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Embedding {

  /** The number of words; indices run from 0 to one less. */
  @Size
  String vocabulary();

  /** The features of each word. */
  @Size
  String units();

  /**
   * How far the table's numbers are from zero at first, above 0. A small table is learned in fewer
   * steps where the features are averaged, as in {@link MeanPooling}.
   */
  @Range(min = 0, exclusiveMin = true)
  double radius() default 1;
}
