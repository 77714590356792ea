package org.distill4j.samples.ranking.transformer;

import org.distill4j.dsl.Block;
import org.distill4j.dsl.Carry;
import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.Input;
import org.distill4j.dsl.kind.Image;
import org.distill4j.dsl.operation.Activation;
import org.distill4j.dsl.operation.Add;
import org.distill4j.dsl.operation.Convolution;
import org.distill4j.dsl.operation.GroupNormalisation;

/** A bottleneck of ResNet-50 with group normalisation, which can be repeated. */
@Block
public interface Bottleneck {

  /** The number of inner channels, a quarter of those of the image. */
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
  @Input(shape = {"4 * inner", "height", "width"})
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

  /** The result, which the next one reads. */
  @Carry("x")
  @Add(activation = Activation.RELU)
  Image result(Image x, Image wide);
}
