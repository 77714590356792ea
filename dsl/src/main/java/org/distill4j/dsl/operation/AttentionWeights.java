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
 * The weights of {@link Attention}, as a value that losses can read.
 *
 * <pre>{@code
 * @AttentionWeights(heads = "heads") AttentionMaps maps(Sequence query, Sequence key);
 * }</pre>
 *
 * <p>w_ij = softmax_j(scale q_i . k_j) for each head, without dropout. With one input, the queries
 * are the keys: of values, these are the relations of MiniLM (Wang et al. 2020). A node that only
 * losses read is part of the training graphs alone.
 */
@Operation(
    implementation = "org.distill4j.runtime.layer.attention.AttentionWeightsLayer",
    signature = {
      "Sequence(queries, features), Sequence(keys, features) -> AttentionMaps(heads, queries, keys)",
      "Sequence(steps, features) -> AttentionMaps(heads, steps, steps)"
    },
    cost = {"queries * keys * features", "steps * steps * features"},
    requires = "features % heads == 0",
    later = "causal=false")
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface AttentionWeights {

  /** The number of heads; each has a block of consecutive features. */
  @Size
  String heads();

  /** The factor of the inner products; 0 for 1 / sqrt(features of a head). */
  @Range(min = 0)
  double scale() default 0;

  /** True if query i attends to the keys up to i only, as in a language model. */
  boolean causal() default false;

  /** True if the weights of masked queries are 0. */
  boolean queryMask() default false;

  /** False for the scaled inner products instead of their softmax. */
  boolean softmax() default true;
}
