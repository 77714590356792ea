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
 * Adds a trained row to each step by its type, such as the number of the sentence. Without a second
 * input all types are 0.
 *
 * <pre>{@code
 * @TypeEmbedding(types = "2") Sequence typed(Sequence words, Tokens sentence);
 * }</pre>
 *
 * <p>y_t = x_t + W[type_t] with W [types, features], initialised uniformly in (-radius, radius).
 */
@Operation(
    implementation = "org.distill4j.runtime.layer.sequence.TypeEmbeddingLayer",
    signature = {
      "Sequence(steps, features) -> Sequence(steps, features)",
      "Sequence(steps, features), Tokens(steps) -> Sequence(steps, features)"
    },
    parameters = "W[types, features]")
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface TypeEmbedding {

  /** The number of types; types are numbered from 0. */
  @Size
  String types();

  /** The bound of the initial values, above 0. */
  @Range(min = 0, exclusiveMin = true)
  double radius() default 0.05;
}
