package org.distill4j.dsl.operation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;

/**
 * Compares two vectors by their inner product x . y or by their cosine, x . y / (|x| |y|) with
 * lengths of at least 1e-8: two vectors, the vectors of each step, or each step and one vector.
 *
 * <pre>{@code
 * @Similarity                                       Features match(Features question, Features answer);
 * @Similarity(function = SimilarityFunction.COSINE) Sequence relevance(Sequence clips, Features question);
 * }</pre>
 */
@Operation(
    implementation = "org.distill4j.runtime.layer.core.SimilarityLayer",
    signature = {
      "Features(features), Features(features) -> Features(1)",
      "Sequence(steps, features), Sequence(steps, features) -> Sequence(steps, 1)",
      "Sequence(steps, features), Features(features) -> Sequence(steps, 1)"
    },
    cost = {"features", "steps * features", "steps * features"})
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Similarity {

  /** The measure of similarity. */
  SimilarityFunction function() default SimilarityFunction.DOT;
}
