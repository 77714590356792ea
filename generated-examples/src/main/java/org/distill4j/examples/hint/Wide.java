package org.distill4j.examples.hint;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.Input;
import org.distill4j.dsl.Network;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.operation.Dense;
import org.distill4j.dsl.operation.Logits;
import org.distill4j.dsl.operation.MeanPooling;

/** The teacher of {@link Hinted}. */
@Network
public interface Wide {

  @Dimension(32)
  int width();

  @Dimension
  int channels();

  @Input(shape = {"clips", "channels"})
  Sequence clips();

  @Dense(units = "width")
  Sequence steps(Sequence clips);

  @MeanPooling
  Features video(Sequence steps);

  @Dense(units = "width")
  Features hidden(Features video);

  @Logits(classes = "5")
  Scores answer(Features hidden);
}
