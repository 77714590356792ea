package org.distill4j.samples.ranking.transformer;

import org.distill4j.dsl.Block;
import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.Input;
import org.distill4j.dsl.kind.Image;
import org.distill4j.dsl.operation.Activation;
import org.distill4j.dsl.operation.Add;
import org.distill4j.dsl.operation.Convolution;
import org.distill4j.dsl.operation.GroupNormalisation;

/** The first bottleneck of a stage, which widens the image. */
@Block
public interface WideningBottleneck {

  /** The number of channels of the image. */
  @Dimension
  int channels();

  /** The number of inner channels. */
  @Dimension
  int inner();

  /** The number of groups of a norm. */
  @Dimension
  int groups();

  /** The height. */
  @Dimension
  int height();

  /** The width. */
  @Dimension
  int width();

  /** The image. */
  @Input(shape = {"channels", "height", "width"})
  Image x();

  @Convolution(channels = "inner", size = 1, bias = false)
  Image narrowed(Image x);

  @GroupNormalisation(groups = "groups", epsilon = 1e-4, activation = Activation.RELU)
  Image narrow(Image narrowed);

  @Convolution(channels = "inner", size = 3, bias = false)
  Image mixed(Image narrow);

  @GroupNormalisation(groups = "groups", epsilon = 1e-4, activation = Activation.RELU)
  Image mixedNormal(Image mixed);

  @Convolution(channels = "4 * inner", size = 1, bias = false)
  Image widened(Image mixedNormal);

  @GroupNormalisation(groups = "groups", epsilon = 1e-4)
  Image wide(Image widened);

  @Convolution(channels = "4 * inner", size = 1, bias = false)
  Image shortcut(Image x);

  @GroupNormalisation(groups = "groups", epsilon = 1e-4)
  Image shortcutNormal(Image shortcut);

  /** The result. */
  @Add(activation = Activation.RELU)
  Image result(Image shortcutNormal, Image wide);
}
