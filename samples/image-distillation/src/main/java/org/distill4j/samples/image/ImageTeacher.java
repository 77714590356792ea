package org.distill4j.samples.image;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.From;
import org.distill4j.dsl.Input;
import org.distill4j.dsl.Network;
import org.distill4j.dsl.Use;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.kind.Image;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.operation.Activation;
import org.distill4j.dsl.operation.BatchNormalisation;
import org.distill4j.dsl.operation.Convolution;
import org.distill4j.dsl.operation.GlobalPooling;
import org.distill4j.dsl.operation.Logits;
import org.distill4j.dsl.operation.Pooling;

/** A residual network for small grey images. */
@Network
public interface ImageTeacher {

  @Dimension(32)
  int width();

  @Dimension(2)
  int depth();

  @Dimension(28)
  int pixels();

  @Dimension(10)
  int classes();

  @Input(shape = {"1", "pixels", "pixels"})
  Image photo();

  @Convolution(channels = "width", size = 3, bias = false)
  Image edges(Image photo);

  @BatchNormalisation(activation = Activation.RELU)
  Image edgesNormal(Image edges);

  @Pooling(size = 2, stride = 2)
  Image coarse(Image edgesNormal);

  @Use(repeat = "depth")
  Residual parts(@From("coarse") Image image);

  @Use
  Halving between(@From("parts.result") Image image);

  @Use(repeat = "depth")
  Residual things(@From("between.result") Image image);

  @GlobalPooling
  Features gist(@From("things.result") Image image);

  @Logits(classes = "classes")
  Scores answer(Features gist);
}
