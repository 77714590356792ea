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
 * Orders the steps of a grid of frames, rows and columns by windows that span all frames (Liu et
 * al. 2022, "Video Swin Transformer"), for {@link WindowAttention}.
 *
 * <pre>{@code
 * @WindowOrder(rows = "56", columns = "56", height = "7", width = "7", shift = 3)
 * Sequence windows(Sequence patches);
 *
 * @WindowOrder(rows = "56", columns = "56", height = "7", width = "7", shift = 3, restored = true)
 * Sequence back(Sequence context);
 * }</pre>
 *
 * <p>The grid and each window are in row-major order, frame by frame. With a shift, the grid is
 * moved up and to the left first, cyclically. The mask is ordered as well.
 */
@Operation(
    implementation = "org.distill4j.runtime.layer.grid.WindowOrderLayer",
    signature = "Sequence(steps, features) -> Sequence(steps, features)",
    requires = {
      "rows % height == 0",
      "columns % width == 0",
      "fixed: steps % (rows * columns) == 0"
    },
    later = "always")
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface WindowOrder {

  /** The number of rows of the grid. */
  @Size
  String rows();

  /** The number of columns of the grid. */
  @Size
  String columns();

  /** The number of rows of a window. */
  @Size
  String height();

  /** The number of columns of a window. */
  @Size
  String width();

  /** The number of rows and columns by which the grid is moved. */
  @Range(min = 0)
  int shift() default 0;

  /** True for the inverse, from windows to the grid. */
  boolean restored() default false;
}
