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
 * Multi-head scaled dot-product attention (Vaswani et al. 2017, section 3.2) of queries to keys and
 * their values.
 *
 * <pre>{@code
 * @Attention(heads = "heads") Sequence context(Sequence query, Sequence key, Sequence value);
 * }</pre>
 *
 * <p>For each head, y_i = sum_j softmax_j(scale q_i . k_j) v_j over the unmasked keys. It has no
 * parameters: queries, keys and values are projected by nodes of their own, usually {@link Dense},
 * so that each projection can be read, shared, frozen or adapted. For self-attention, all three
 * come from one sequence. The weights are never held for all heads at once; where a loss reads
 * them, declare {@link AttentionWeights} beside it.
 */
@Operation(
    implementation = "org.distill4j.runtime.layer.attention.AttentionLayer",
    signature =
        "Sequence(queries, features), Sequence(keys, features), Sequence(keys, values)"
            + " -> Sequence(queries, values)",
    cost = "queries * keys * (features + values)",
    requires = {"features % heads == 0", "values % heads == 0"},
    stochastic = true,
    later = "causal=false")
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Attention {

  /** The number of heads; each has a block of consecutive features. */
  @Size
  String heads();

  /** The factor of the inner products; 0 for 1 / sqrt(features of a head). */
  @Range(min = 0)
  double scale() default 0;

  /** True if query i attends to the keys up to i only, as in a language model. */
  boolean causal() default false;

  /** True if the result of masked queries is 0; they are computed like others otherwise. */
  boolean queryMask() default false;

  /** The dropout rate of the weights; 0 for no dropout. */
  @Range(min = 0, max = 1, exclusiveMax = true)
  double dropout() default 0;
}
