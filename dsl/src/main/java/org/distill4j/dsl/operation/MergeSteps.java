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
 * Merges squares of steps of a grid of frames, rows and columns into one step each (Liu et al.
 * 2021, "Swin Transformer": patch merging), or averages them.
 *
 * <pre>{@code
 * @MergeSteps(rows = "56", columns = "56")                             Sequence merged(Sequence fine);
 * @MergeSteps(rows = "12", columns = "22", merging = StepMerging.MEAN) Sequence means(Sequence fine);
 * }</pre>
 *
 * <p>The grid is in row-major order, frame by frame. The parts of a concatenation are in
 * column-major order. A square counts if its first step does.
 */
@Operation(
    implementation = "org.distill4j.runtime.layer.grid.MergeStepsLayer",
    signature = {
      "merging=CONCATENATION: Sequence(steps, features)"
          + " -> Sequence(steps / (size * size), size * size * features)",
      "merging=MEAN: Sequence(steps, features) -> Sequence(steps / (size * size), features)"
    },
    cost = {"0", "steps * features"},
    requires = {"rows % size == 0", "columns % size == 0", "fixed: steps % (rows * columns) == 0"})
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface MergeSteps {

  /** The number of rows of the grid. */
  @Size
  String rows();

  /** The number of columns of the grid. */
  @Size
  String columns();

  /** The side of a square. */
  @Range(min = 1)
  int size() default 2;

  /** The value of a square. */
  StepMerging merging() default StepMerging.CONCATENATION;
}
