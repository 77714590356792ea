package org.distill4j.samples.ranking.transformer;

import org.distill4j.dsl.Block;
import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.From;
import org.distill4j.dsl.Input;
import org.distill4j.dsl.Use;
import org.distill4j.dsl.kind.Image;
import org.distill4j.dsl.operation.Activate;
import org.distill4j.dsl.operation.Activation;
import org.distill4j.dsl.operation.Convolution;
import org.distill4j.dsl.operation.GroupNormalisation;
import org.distill4j.dsl.operation.Pooling;
import org.distill4j.dsl.operation.PoolingFunction;

/** The first three stages of ResNet-50 with 3, 4 and 9 bottlenecks, a sixteenth of the size. */
@Block
public interface MerlotStem {

  /** The number of channels of the first stage. */
  @Dimension
  int channels();

  /** The number of groups of a norm. */
  @Dimension
  int groups();

  /** The number of bottlenecks of the third stage but the first. */
  @Dimension
  int deep();

  /** The height. */
  @Dimension
  int height();

  /** The width. */
  @Dimension
  int width();

  /** The frame. */
  @Input(shape = {"3", "height", "width"})
  Image photo();

  @Convolution(channels = "channels / 2", size = 3, stride = 2, bias = false)
  Image edges(Image photo);

  @GroupNormalisation(groups = "groups", epsilon = 1e-4, activation = Activation.RELU)
  Image edgesNormal(Image edges);

  @Convolution(channels = "channels / 2", size = 3, bias = false)
  Image corners(Image edgesNormal);

  @GroupNormalisation(groups = "groups", epsilon = 1e-4, activation = Activation.RELU)
  Image cornersNormal(Image corners);

  @Convolution(channels = "channels", size = 3, bias = false)
  Image forms(Image cornersNormal);

  @GroupNormalisation(groups = "groups", epsilon = 1e-4, activation = Activation.RELU)
  Image formsNormal(Image forms);

  @Pooling(size = 2, stride = 2, function = PoolingFunction.MEAN)
  Image coarse(Image formsNormal);

  @Use(with = {"inner = channels", "height = height / 4", "width = width / 4"})
  WideningBottleneck first(@From("coarse") Image x);

  @Use(
      repeat = "2",
      with = {"inner = channels", "height = height / 4", "width = width / 4"})
  Bottleneck firstRest(@From("first.result") Image x);

  @Use(
      with = {
        "channels = 4 * channels",
        "inner = 2 * channels",
        "height = height / 4",
        "width = width / 4"
      })
  HalvingBottleneck second(@From("firstRest.result") Image x);

  @Use(
      repeat = "3",
      with = {"inner = 2 * channels", "height = height / 8", "width = width / 8"})
  Bottleneck secondRest(@From("second.result") Image x);

  @Use(
      with = {
        "channels = 8 * channels",
        "inner = 4 * channels",
        "height = height / 8",
        "width = width / 8"
      })
  HalvingBottleneck third(@From("secondRest.result") Image x);

  @Use(
      repeat = "deep",
      with = {"inner = 4 * channels", "height = height / 16", "width = width / 16"})
  Bottleneck thirdRest(@From("third.result") Image x);

  /** The result. */
  @Activate(activation = Activation.IDENTITY)
  Image result(@From("thirdRest.result") Image x);
}
