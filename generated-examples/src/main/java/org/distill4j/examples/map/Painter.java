package org.distill4j.examples.map;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.Input;
import org.distill4j.dsl.Network;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.kind.Image;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.operation.Activate;
import org.distill4j.dsl.operation.Activation;
import org.distill4j.dsl.operation.Convolution;
import org.distill4j.dsl.operation.GlobalPooling;
import org.distill4j.dsl.operation.Logits;
import org.distill4j.dsl.operation.Pooling;

/** The teacher of {@link MapObjectives}. */
@Network
public interface Painter {

  @Dimension(6)
  int channels();

  @Input(shape = {"3", "8", "8"})
  Image photo();

  @Convolution(channels = "channels", size = 3)
  Image raw(Image photo);

  @Activate(activation = Activation.RELU)
  Image shapes(Image raw);

  @Pooling(size = 2, stride = 2)
  Image small(Image shapes);

  @Convolution(channels = "2 * channels", size = 3, activation = Activation.RELU)
  Image objects(Image small);

  @GlobalPooling
  Features scene(Image objects);

  @Logits(classes = "5")
  Scores answer(Features scene);
}
