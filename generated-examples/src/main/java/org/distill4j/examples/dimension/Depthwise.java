package org.distill4j.examples.dimension;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.Input;
import org.distill4j.dsl.Network;
import org.distill4j.dsl.With;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.kind.Image;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.operation.Convolution;
import org.distill4j.dsl.operation.GlobalPooling;
import org.distill4j.dsl.operation.Logits;

/** A convolution of each channel on its own, whatever their number. */
@Network
public interface Depthwise {

  @Dimension
  int channels();

  @Input(shape = {"channels", "8", "8"})
  Image photo();

  @Convolution(channels = "2 * channels", size = 3)
  @With("groups = channels")
  Image each(Image photo);

  @GlobalPooling
  Features seen(Image each);

  @Logits(classes = "10")
  Scores answer(Features seen);
}
