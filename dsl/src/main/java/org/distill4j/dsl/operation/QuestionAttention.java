package org.distill4j.dsl.operation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;
import org.distill4j.dsl.extension.Size;

/**
 * The words of a question weighed by their context: with k_t = (c_t W1 + b1) / |c_t W1 + b1|, word
 * t weighs softmax_t(k_t w2 + c2) over the steps that the mask lets through; zero where it lets
 * none through ("A Video Question Answering Model Based on Knowledge Distillation", eq. 1 and 2).
 *
 * <pre>{@code
 * @QuestionAttention(units = "width") Features attended(Sequence words, Sequence context);
 * }</pre>
 */
@Operation(
    implementation = "org.distill4j.runtime.layer.QuestionAttentionLayer",
    signature =
        "Sequence(steps, wordFeatures), Sequence(steps, features) -> Features(wordFeatures)",
    parameters = "features * units + units + units + 1",
    cost = "steps * features * units + steps * units + steps * wordFeatures")
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface QuestionAttention {

  /** The size of the keys that weigh the words. */
  @Size
  String units();

  /** What padding has to do with the weights. */
  Padding padding() default Padding.MASKED;
}
