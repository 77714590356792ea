package org.distill4j.dsl.operation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;
import org.distill4j.dsl.extension.Size;

/**
 * Averages the words of a question with weights learned from their context: with k_t = (c_t W1 +
 * b1) / |c_t W1 + b1|, the weight of word t is softmax_t(k_t w2 + c2) over the unmasked steps; zero
 * if all steps are masked ("A Video Question Answering Model Based on Knowledge Distillation", eq.
 * 1 and 2).
 *
 * <pre>{@code
 * @QuestionAttention(units = "width") Features attended(Sequence words, Sequence context);
 * }</pre>
 */
@Operation(
    implementation = "org.distill4j.runtime.layer.attention.QuestionAttentionLayer",
    signature =
        "Sequence(steps, wordFeatures), Sequence(steps, features) -> Features(wordFeatures)",
    parameters = {"W1[features, units]", "b1[units]", "w2[units]", "c2[1]"},
    cost = "steps * features * units + steps * units + steps * wordFeatures")
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface QuestionAttention {

  /** The size of the keys that weigh the words. */
  @Size
  String units();

  /** The treatment of padding in the weights. */
  Padding padding() default Padding.MASKED;
}
