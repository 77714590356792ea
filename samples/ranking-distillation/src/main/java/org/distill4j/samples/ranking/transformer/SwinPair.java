package org.distill4j.samples.ranking.transformer;

import org.distill4j.dsl.Block;
import org.distill4j.dsl.Carry;
import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.From;
import org.distill4j.dsl.Input;
import org.distill4j.dsl.Use;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.operation.Activate;
import org.distill4j.dsl.operation.Activation;

/** A layer of Video Swin and one with shifted windows. */
@Block
public interface SwinPair {

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

  /** The first layer. */
  @Use
  SwinLayer plain(Sequence x);

  /** The second layer. */
  @Use
  ShiftedSwinLayer shifted(@From("plain.result") Sequence x);

  /** The result, which the next pair reads. */
  @Carry("x")
  @Activate(activation = Activation.IDENTITY)
  Sequence result(@From("shifted.result") Sequence x);
}
