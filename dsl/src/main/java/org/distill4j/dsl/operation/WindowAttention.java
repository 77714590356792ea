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
 * Multi-head attention within equal windows of consecutive steps, optionally with a trained number
 * for each relative position (Liu et al. 2021, "Swin Transformer", equation 4).
 *
 * <pre>{@code
 * @WindowAttention(heads = "heads", windows = "frames")
 * Sequence context(Sequence query, Sequence key, Sequence value);
 *
 * @WindowAttention(
 *     heads = "heads", windows = "64", bias = true, frames = "8", rows = "7", columns = "7")
 * Sequence local(Sequence query, Sequence key, Sequence value);
 * }</pre>
 *
 * <p>For each head and window, y_i = sum_j softmax_j(q_i . k_j / sqrt(features of a head) + w_p)
 * v_j over the unmasked steps j, where p is the offset of j from i in a grid of frames, rows and
 * columns. Leading steps, such as a {@link ClassToken}, have no place in the grid, and numbers of
 * their own. w [heads, offsets] begins with 0; without {@code bias} there is none, and a window may
 * have any length. {@link WindowOrder} puts the steps of an image in the order of its windows. As
 * in {@link Attention}, the projections are nodes of their own.
 */
@Operation(
    implementation = "org.distill4j.runtime.layer.attention.WindowAttentionLayer",
    signature =
        "Sequence(steps, features), Sequence(steps, features), Sequence(steps, values)"
            + " -> Sequence(steps, values)",
    parameters =
        "w[heads, bias * ((2 * frames - 1) * (2 * rows - 1) * (2 * columns - 1)"
            + " + leading * (leading + 2))]",
    cost = "steps * steps * (features + values) / windows",
    requires = {"features % heads == 0", "values % heads == 0", "fixed: steps % windows == 0"},
    stochastic = true,
    later = "always")
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface WindowAttention {

  /** The number of heads; each has a block of consecutive features. */
  @Size
  String heads();

  /** The number of windows, which divides that of steps. */
  @Size
  String windows();

  /** True to add a trained number for each relative position. */
  boolean bias() default false;

  /** The largest number of frames of a window, for its relative positions. */
  @Size
  String frames() default "1";

  /** The number of rows of a window, for its relative positions. */
  @Size
  String rows() default "1";

  /** The number of columns of a window, for its relative positions. */
  @Size
  String columns() default "1";

  /** The number of leading steps of a window, for its relative positions. */
  @Range(min = 0)
  int leading() default 0;

  /** The dropout rate of the weights; 0 for no dropout. */
  @Range(min = 0, max = 1, exclusiveMax = true)
  double dropout() default 0;
}
