package org.distill4j.examples.requirement;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.Input;
import org.distill4j.dsl.Network;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.operation.Dense;
import org.distill4j.dsl.operation.Logits;

/** Network whose number of groups is bound and checked when the graph is built. */
@Network
public interface Grouped {

  @Dimension(12)
  int width();

  @Dimension
  int groups();

  @Dimension
  int answers();

  @Input(shape = "8")
  Features video();

  @Dense(units = "width")
  Features hidden(Features video);

  @GroupMax(groups = "groups")
  Features greatest(Features hidden);

  @Logits(classes = "answers")
  Scores answer(Features greatest);
}
