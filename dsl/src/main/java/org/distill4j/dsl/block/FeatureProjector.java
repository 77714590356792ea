package org.distill4j.dsl.block;

import org.distill4j.dsl.Block;
import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.Input;
import org.distill4j.dsl.kind.Image;
import org.distill4j.dsl.operation.Activation;
import org.distill4j.dsl.operation.BatchNormalisation;
import org.distill4j.dsl.operation.Convolution;

/**
 * The projector of SimKD (Chen et al. 2022, section 3.2): from a student's last maps to those of
 * the teacher, whose classifier the student then uses. Three convolutions with batch normalisation.
 *
 * <pre>{@code
 * @Use FeatureProjector projector(@From("shapes") Image x);
 * @GlobalPooling Features scene(@From("projector.result") Image maps);
 * }</pre>
 *
 * <p>The loss is {@code @FitNet} of the teacher's maps and the result.
 */
@Block
public interface FeatureProjector {

  /** The number of the student's channels. */
  @Dimension
  int channels();

  /** The number of the channels in between, usually half of the teacher's. */
  @Dimension
  int inner();

  /** The number of the teacher's channels. */
  @Dimension
  int wide();

  /** The height of the maps. */
  @Dimension
  int height();

  /** The width of the maps. */
  @Dimension
  int width();

  /** The student's maps. */
  @Input(shape = {"channels", "height", "width"})
  Image x();

  /** The first map of channels. */
  @Convolution(channels = "inner", size = 1, bias = false)
  Image narrowed(Image x);

  /** The same, normalised. */
  @BatchNormalisation(activation = Activation.RELU)
  Image entered(Image narrowed);

  /** The map of neighbourhoods. */
  @Convolution(channels = "inner", size = 3, bias = false)
  Image mixed(Image entered);

  /** The same, normalised. */
  @BatchNormalisation(activation = Activation.RELU)
  Image hidden(Image mixed);

  /** The second map of channels. */
  @Convolution(channels = "wide", size = 1, bias = false)
  Image widened(Image hidden);

  /** The projected maps. */
  @BatchNormalisation(activation = Activation.RELU)
  Image result(Image widened);
}
