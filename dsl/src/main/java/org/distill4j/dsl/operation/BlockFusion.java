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
 * Fuses two vectors by a block-superdiagonal tensor (BLOCK, Ben-Younes et al. 2019).
 *
 * <pre>{@code
 * @BlockFusion(units = "512", inner = "1600", chunks = 20, rank = 15)
 * Features joint(Features question, Features video);
 * }</pre>
 *
 * <p>Both are mapped to {@code inner} features, which are cut into chunks. Each pair of chunks is
 * mapped to {@code rank} times their size, multiplied and summed over the rank; the signed root of
 * the result is normalised to length 1. The chunks together are mapped to the result, which may be
 * the scores of answers.
 */
@Operation(
    implementation = "org.distill4j.runtime.layer.fusion.BlockFusionLayer",
    signature = {
      "Features(first), Features(second) -> Features(units)",
      "Features(first), Features(second) -> Scores(units)"
    },
    parameters = {
      "in0W[first, inner]",
      "in0b[inner]",
      "in1W[second, inner]",
      "in1b[inner]",
      "merge0W[inner, rank * inner / chunks]",
      "merge0b[chunks, rank * inner / chunks]",
      "merge1W[inner, rank * inner / chunks]",
      "merge1b[chunks, rank * inner / chunks]",
      "outW[inner, units]",
      "outb[units]"
    },
    cost = "(first + second + units + 2 * rank * inner / chunks) * inner",
    requires = "inner % chunks == 0")
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface BlockFusion {

  /** The number of features of the result. */
  @Size
  String units();

  /** The number of inner features, a multiple of the chunks. */
  @Size
  String inner();

  /** The number of chunks. */
  @Range(min = 1)
  int chunks() default 20;

  /** The number of products that are summed for each inner feature. */
  @Range(min = 1)
  int rank() default 15;
}
