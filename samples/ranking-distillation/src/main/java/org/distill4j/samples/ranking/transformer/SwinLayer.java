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

  /** The number of rows and of columns of a frame. */
  @Dimension
  int side();

  /** The largest number of frames of a window. */
  @Dimension
  int depth();

  /** The number of rows and of columns of a window. */
  @Dimension
  int window();

  /** The steps, frame by frame. */
  @Input(shape = {"frames * side * side", "width"})
  Sequence x();

  /** The beginning of the first branch. */
  @LayerNorm
  Sequence normal(Sequence x);

  /** The steps, window by window. */
  @WindowOrder(rows = "side", columns = "side", height = "window", width = "window")
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
      windows = "side / window * (side / window)",
      bias = true,
      frames = "depth",
      rows = "window",
      columns = "window")
  Sequence context(Sequence query, Sequence key, Sequence value);

  /** The heads, mixed. */
  @Dense(units = "width")
  Sequence mixed(Sequence context);

  /** The same, frame by frame. */
  @WindowOrder(
      rows = "side",
      columns = "side",
      height = "window",
      width = "window",
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
