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
 * Looks up each word index in a trained table.
 *
 * <pre>{@code
 * @Embedding(vocabulary = "vocabulary", units = "300") Sequence words(Tokens question);
 * }</pre>
 *
 * <p>[batch, steps] to [batch, steps, units]; the mask is passed on. The {@code vocabulary * units}
 * parameters are initialised uniformly in (-radius, radius).
 */
@Operation(
    implementation = "org.distill4j.runtime.layer.sequence.EmbeddingLayer",
    signature = "Tokens(steps) -> Sequence(steps, units)",
    parameters = "W[vocabulary, units]")
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Embedding {

  /** The number of words; indices run from 0 to one less. */
  @Size
  String vocabulary();

  /** The number of features of each word. */
  @Size
  String units();

  /**
   * The bound of the initial values, above 0. Small values train faster if the features are
   * averaged, as by {@link MeanPooling}.
   */
  @Range(min = 0, exclusiveMin = true)
  double radius() default 1;
}
