package org.distill4j.examples.image;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.Input;
import org.distill4j.dsl.Network;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.kind.Image;
import org.distill4j.dsl.kind.Probabilities;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.operation.Activation;
import org.distill4j.dsl.operation.Add;
import org.distill4j.dsl.operation.BatchNormalisation;
import org.distill4j.dsl.operation.Convolution;
import org.distill4j.dsl.operation.Flatten;
import org.distill4j.dsl.operation.Logits;
import org.distill4j.dsl.operation.Pooling;
import org.distill4j.dsl.operation.Softmax;

/** A small residual network for images of a size that is bound when it is built. */
@Network
public interface Glance {

  @Dimension
  int side();

  @Input(shape = {"3", "side", "side"})
  Image photo();

  @Convolution(channels = "8", size = 3, stride = 2, bias = false)
  Image edges(Image photo);

  @BatchNormalisation(activation = Activation.RELU)
  Image normal(Image edges);

  @Convolution(channels = "8", size = 3, groups = 4)
  Image mixed(Image normal);

  @Add(activation = Activation.RELU)
  Image sum(Image normal, Image mixed);

  @Pooling(size = 2, stride = 2)
  Image coarse(Image sum);

  @Flatten
  Features all(Image coarse);

  @Logits(classes = "5")
  Scores answer(Features all);

  @Softmax(temperature = 2)
  Probabilities chances(Scores answer);
}
