package org.distill4j.dsl.block;

import org.distill4j.dsl.Block;
import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.Input;
import org.distill4j.dsl.kind.Image;
import org.distill4j.dsl.operation.AttentionFusion;
import org.distill4j.dsl.operation.BatchNormalisation;
import org.distill4j.dsl.operation.Convolution;

/**
 * A stage of knowledge review (ReviewKD, Chen et al. 2021, section 3.3) but the deepest: fuses a
 * student's maps with the {@code residual} of the next deeper stage.
 *
 * <pre>{@code
 * @Use ReviewStage review(@From("shapes") Image x, @From("deepest") Image deeper);
 * @Output @Activate(activation = Activation.IDENTITY)
 * Image reviewed(@From("review.fused") Image fused);
 * }</pre>
 *
 * <p>The deepest stage is a convolution of size 1 with batch normalisation, the residual, and one
 * of size 3 with batch normalisation behind it. The loss of each stage is {@code @PyramidDistance}
 * of the teacher's maps and {@code fused}, which a node with {@code @Output} reads.
 */
@Block
public interface ReviewStage {

  /** The number of channels between the stages. */
  @Dimension
  int inner();

  /** The number of the teacher's channels. */
  @Dimension
  int wide();

  /** The number of the student's channels. */
  @Dimension
  int channels();

  /** The height of the student's maps. */
  @Dimension
  int height();

  /** The width of the student's maps. */
  @Dimension
  int width();

  /** The height of the deeper maps. */
  @Dimension
  int coarseHeight();

  /** The width of the deeper maps. */
  @Dimension
  int coarseWidth();

  /** The student's maps. */
  @Input(shape = {"channels", "height", "width"})
  Image x();

  /** The residual of the next deeper stage. */
  @Input(shape = {"inner", "coarseHeight", "coarseWidth"})
  Image deeper();

  /** The student's maps with the channels of the stages. */
  @Convolution(channels = "inner", size = 1, bias = false)
  Image narrowed(Image x);

  /** The same, normalised. */
  @BatchNormalisation
  Image entered(Image narrowed);

  /** The residual, which the next shallower stage reads. */
  @AttentionFusion
  Image residual(Image entered, Image deeper);

  /** The residual with the teacher's channels. */
  @Convolution(channels = "wide", size = 3, bias = false)
  Image widened(Image residual);

  /** The result, for a loss. */
  @BatchNormalisation
  Image fused(Image widened);
}
