package org.distill4j.samples.ranking.transformer;

import org.distill4j.dsl.Block;
import org.distill4j.dsl.Carry;
import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.Input;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.operation.Activation;
import org.distill4j.dsl.operation.Add;
import org.distill4j.dsl.operation.Dense;
import org.distill4j.dsl.operation.LayerNorm;
import org.distill4j.dsl.operation.WindowAttention;
import org.distill4j.dsl.operation.WindowOrder;

/** A layer of Video Swin (Liu et al. 2022): attention within windows, then two maps. */
@Block
public interface SwinLayer {

  /** The number of features of a step. */
  @Dimension
  int width();

  /** The number of heads. */
  @Dimension
  int heads();

  /** The number of frames. */
  @Dimension
  int frames();

  /** The number of rows of a frame. */
  @Dimension
  int rows();

  /** The number of columns of a frame. */
  @Dimension
  int columns();

  /** The largest number of frames of a window. */
  @Dimension
  int depth();

  /** The number of rows of a window. */
  @Dimension
  int windowRows();

  /** The number of columns of a window. */
  @Dimension
  int windowColumns();

  /** The steps, frame by frame. */
  @Input(shape = {"frames * rows * columns", "width"})
  Sequence x();

  /** The beginning of the first branch. */
  @LayerNorm
  Sequence normal(Sequence x);

  /** The steps, window by window. */
  @WindowOrder(rows = "rows", columns = "columns", height = "windowRows", width = "windowColumns")
  Sequence windows(Sequence normal);

  /** The queries of all heads. */
  @Dense(units = "width")
  Sequence query(Sequence windows);

  /** The keys of all heads. */
  @Dense(units = "width")
  Sequence key(Sequence windows);

  /** The values of all heads. */
  @Dense(units = "width")
  Sequence value(Sequence windows);

  /** The values that each step attends to. */
  @WindowAttention(
      heads = "heads",
      windows = "rows / windowRows * (columns / windowColumns)",
      bias = true,
      frames = "depth",
      rows = "windowRows",
      columns = "windowColumns")
  Sequence context(Sequence query, Sequence key, Sequence value);

  /** The heads, mixed. */
  @Dense(units = "width")
  Sequence mixed(Sequence context);

  /** The same, frame by frame. */
  @WindowOrder(
      rows = "rows",
      columns = "columns",
      height = "windowRows",
      width = "windowColumns",
      restored = true)
  Sequence restored(Sequence mixed);

  /** The end of the first branch. */
  @Add
  Sequence attended(Sequence x, Sequence restored);

  /** The beginning of the second branch. */
  @LayerNorm
  Sequence normalAttended(Sequence attended);

  /** The inner features. */
  @Dense(units = "4 * width", activation = Activation.GELU)
  Sequence hidden(Sequence normalAttended);

  /** The end of the second map. */
  @Dense(units = "width")
  Sequence narrowed(Sequence hidden);

  /** The result, which the next layer reads. */
  @Carry("x")
  @Add
  Sequence result(Sequence attended, Sequence narrowed);
}
