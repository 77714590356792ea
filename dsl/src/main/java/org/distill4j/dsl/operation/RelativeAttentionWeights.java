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
 * The weights of {@link RelativeAttention} without dropout, as a value that losses can read.
 *
 * <pre>{@code
 * @RelativeAttentionWeights(heads = "heads")
 * AttentionMaps maps(Sequence query, Sequence key, Table positionKey, Table positionQuery);
 * }</pre>
 *
 * <p>A node that only losses read is part of the training graphs alone.
 */
@Operation(
    implementation = "org.distill4j.runtime.layer.attention.RelativeAttentionWeightsLayer",
    signature = {
      "terms=BOTH: Sequence(queries, features), Sequence(keys, features)"
          + ", Table(rows, features), Table(rows, features) -> AttentionMaps(heads, queries, keys)",
      "terms=CONTENT_TO_POSITION: Sequence(queries, features), Sequence(keys, features)"
          + ", Table(rows, features) -> AttentionMaps(heads, queries, keys)",
      "terms=POSITION_TO_CONTENT: Sequence(queries, features), Sequence(keys, features)"
          + ", Table(rows, features) -> AttentionMaps(heads, queries, keys)"
    },
    cost = {
      "queries * keys * features + (queries + keys) * rows * features",
      "queries * keys * features + queries * rows * features",
      "queries * keys * features + keys * rows * features"
    },
    requires = {"features % heads == 0", "rows == 2 * span"},
    later = "always")
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface RelativeAttentionWeights {

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
}
