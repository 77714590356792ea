package org.distill4j.examples.dimension;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.Input;
import org.distill4j.dsl.Network;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.operation.Dense;
import org.distill4j.dsl.operation.Logits;
import org.distill4j.dsl.operation.MeanPooling;

/** Sizes are checked where they are known, and when the graph is built where they are not. */
@Network
public interface Halves {

  @Dimension(6)
  int heads();

  @Dimension
  int channels();

  @Input(shape = {"clips", "channels"})
  Sequence frames();

  @Dense(units = "channels / 2")
  Sequence half(Sequence frames);

  @Dense(units = "(heads + 2) * 3 / 4")
  Sequence narrow(Sequence half);

  @MeanPooling
  Features video(Sequence narrow);

  @Logits(classes = "2 * channels + heads")
  Scores answer(Features video);
}
