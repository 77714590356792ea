package org.distill4j.samples.image;

import org.distill4j.dsl.Block;
import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.Input;
import org.distill4j.dsl.Output;
import org.distill4j.dsl.kind.Image;
import org.distill4j.dsl.operation.Activation;
import org.distill4j.dsl.operation.Add;
import org.distill4j.dsl.operation.BatchNormalisation;
import org.distill4j.dsl.operation.Convolution;

/** A residual block that halves the sides and doubles the channels. */
@Block
public interface Halving {

  @Dimension
  int channels();

  @Dimension
  int side();

  @Input(shape = {"channels", "side", "side"})
  Image image();

  @Convolution(channels = "2 * channels", size = 3, stride = 2, bias = false)
  Image first(Image image);

  @BatchNormalisation(activation = Activation.RELU)
  Image firstNormal(Image first);

  @Convolution(channels = "2 * channels", size = 3, bias = false)
  Image second(Image firstNormal);

  @BatchNormalisation
  Image secondNormal(Image second);

  @Convolution(channels = "2 * channels", size = 1, stride = 2, bias = false)
  Image shortcut(Image image);

  @BatchNormalisation
  Image shortcutNormal(Image shortcut);

  @Output
  @Add(activation = Activation.RELU)
  Image result(Image shortcutNormal, Image secondNormal);
}
