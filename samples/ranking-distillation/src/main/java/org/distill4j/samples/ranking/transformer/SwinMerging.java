package org.distill4j.samples.ranking.transformer;

import org.distill4j.dsl.Block;
import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.Input;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.operation.Dense;
import org.distill4j.dsl.operation.LayerNorm;
import org.distill4j.dsl.operation.MergeSteps;

/** Half as many rows and columns with twice as many features (Liu et al. 2021, patch merging). */
@Block
public interface SwinMerging {

  /** The number of features of a step. */
  @Dimension
  int width();

  /** The number of frames. */
  @Dimension
  int frames();

  /** The number of rows of a frame. */
  @Dimension
  int rows();

  /** The number of columns of a frame. */
  @Dimension
  int columns();

  /** The steps, frame by frame. */
  @Input(shape = {"frames * rows * columns", "width"})
  Sequence x();

  /** Four steps in one. */
  @MergeSteps(rows = "rows", columns = "columns")
  Sequence merged(Sequence x);

  /** The same, normalised. */
  @LayerNorm
  Sequence normal(Sequence merged);

  /** The result. */
  @Dense(units = "2 * width", bias = false)
  Sequence result(Sequence normal);
}
