package org.distill4j.examples.adapter;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.From;
import org.distill4j.dsl.Input;
import org.distill4j.dsl.Network;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.operation.Adapter;
import org.distill4j.dsl.operation.Dense;
import org.distill4j.dsl.operation.Logits;
import org.distill4j.dsl.operation.LowRank;
import org.distill4j.dsl.operation.MeanPooling;

/** A map of clips with a low-rank update and a bottleneck. */
@Network
public interface Adapted {

  @Dimension
  int width();

  @Input(shape = {"clips", "width"})
  Sequence video();

  @Dense(units = "width / 2")
  Sequence map(Sequence video);

  @LowRank(rank = 4, dropout = 0.1)
  Sequence updated(Sequence video, Sequence map);

  @Adapter(units = "width / 8", dropout = 0.1)
  Sequence adapted(@From("updated") Sequence clips);

  @MeanPooling
  Features clip(Sequence adapted);

  @Logits(classes = "10")
  Scores answer(Features clip);
}
