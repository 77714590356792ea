package org.distill4j.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets a node use the parameters of another node, which has parameters of the same names and
 * shapes. They are counted once, and the gradients of both nodes add up. The operations may differ.
 *
 * <pre>{@code
 * @Embedding(vocabulary = "words", units = "width") Sequence embedded(Tokens sentence);
 *
 * @TiedLogits(classes = "words") @WeightsOf("embedded") StepScores next(Sequence context);
 * }</pre>
 *
 * <p>Whole uses of a block share their parameters by {@link Use#shared} and {@link Use#weightsOf}.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface WeightsOf {

  /**
   * The other node, by its name or by a path into a block that is used here: {@code
   * "layers[0].key"}.
   */
  String value();
}
