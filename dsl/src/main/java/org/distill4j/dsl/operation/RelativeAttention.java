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
 * Multi-head attention with relative positions, disentangled from the content (He et al. 2021,
 * DeBERTa).
 *
 * <pre>{@code
 * @RelativeAttention(heads = "heads")
 * Sequence context(
 *     Sequence query, Sequence key, Sequence value, Table positionKey, Table positionQuery);
 * }</pre>
 *
 * <p>For each head with d features, s_ij = (q_i . k_j + q_i . p_r + k_j . u_r) / sqrt(n d), where
 * p_r and u_r are rows of the tables of the projected positions, for the row r of the offset i - j,
 * and n is the number of the inner products. The weights are the softmax of s over the unmasked
 * keys; masked queries have the result 0. With {@link PositionTerms#CONTENT_TO_POSITION} the last
 * input is left out, with {@link PositionTerms#POSITION_TO_CONTENT} the one before it.
 *
 * <p>The row is r = clamp(bucket(i - j) + span, 0, 2 span - 1). Offsets of at most m = span / 2 are
 * buckets of their own; beyond them, bucket(x) = sign(x) (m + ceil(log(|x| / m) / log((positions -
 * 1) / m) (m - 1))). Without {@code positions}, all offsets are.
 *
 * <p>As in {@link Attention}, the projections are nodes of their own, and the weights are never
 * held for all heads at once.
 */
@Operation(
    implementation = "org.distill4j.runtime.layer.attention.RelativeAttentionLayer",
    signature = {
      "terms=BOTH: Sequence(queries, features), Sequence(keys, features), Sequence(keys, values)"
          + ", Table(rows, features), Table(rows, features) -> Sequence(queries, values)",
      "terms=CONTENT_TO_POSITION: Sequence(queries, features), Sequence(keys, features), Sequence(keys, values)"
          + ", Table(rows, features) -> Sequence(queries, values)",
      "terms=POSITION_TO_CONTENT: Sequence(queries, features), Sequence(keys, features), Sequence(keys, values)"
          + ", Table(rows, features) -> Sequence(queries, values)"
    },
    cost = {
      "queries * keys * (features + values) + (queries + keys) * rows * features",
      "queries * keys * (features + values) + queries * rows * features",
      "queries * keys * (features + values) + keys * rows * features"
    },
    requires = {"features % heads == 0", "values % heads == 0", "rows == 2 * span"},
    stochastic = true,
    later = "always")
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface RelativeAttention {

  /** The number of heads; each has a block of consecutive features. */
  @Size
  String heads();

  /** Half of the rows of the tables. */
  @Range(min = 1)
  int span() default 256;

  /** The number of positions that logarithmic buckets cover; 0 for a row for each offset. */
  @Range(min = 0)
  int positions() default 512;

  /** The terms that depend on relative positions. */
  PositionTerms terms() default PositionTerms.BOTH;

  /** The dropout rate of the weights; 0 for no dropout. */
  @Range(min = 0, max = 1, exclusiveMax = true)
  double dropout() default 0;
}
