package org.distill4j.examples.segmentation;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.Input;
import org.distill4j.dsl.Network;
import org.distill4j.dsl.kind.Image;
import org.distill4j.dsl.kind.PlaceScores;
import org.distill4j.dsl.operation.Activation;
import org.distill4j.dsl.operation.Convolution;
import org.distill4j.dsl.operation.Logits;

/** Scores the classes at each place of an image. */
@Network
public interface Segmenter {

  @Dimension
  int side();

  @Dimension(8)
  int channels();

  @Input(shape = {"3", "side", "side"})
  Image photo();

  @Convolution(channels = "channels", size = 3, activation = Activation.RELU)
  Image shapes(Image photo);

  @Logits(classes = "4")
  PlaceScores object(Image shapes);
}
