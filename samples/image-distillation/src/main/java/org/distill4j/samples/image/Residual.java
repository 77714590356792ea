package org.distill4j.samples.image;

import org.distill4j.dsl.Block;
import org.distill4j.dsl.Carry;
import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.Input;
import org.distill4j.dsl.kind.Image;
import org.distill4j.dsl.operation.Activation;
import org.distill4j.dsl.operation.Add;
import org.distill4j.dsl.operation.BatchNormalisation;
import org.distill4j.dsl.operation.Convolution;

/** A residual block (He et al. 2016) that preserves channels and size and can be repeated. */
@Block
public interface Residual {

  @Dimension
  int channels();

  @Dimension
  int side();

  @Input(shape = {"channels", "side", "side"})
  Image image();

  @Convolution(channels = "channels", size = 3, bias = false)
  Image first(Image image);

  @BatchNormalisation(activation = Activation.RELU)
  Image firstNormal(Image first);

  @Convolution(channels = "channels", size = 3, bias = false)
  Image second(Image firstNormal);

  @BatchNormalisation
  Image secondNormal(Image second);

  @Carry("image")
  @Add(activation = Activation.RELU)
  Image result(Image image, Image secondNormal);
}
