package org.distill4j.examples.selection;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.From;
import org.distill4j.dsl.Input;
import org.distill4j.dsl.Network;
import org.distill4j.dsl.Use;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.operation.Dense;
import org.distill4j.dsl.operation.Logits;

/** A teacher of four layers. */
@Network
public interface Deep {

  @Dimension(16)
  int width();

  @Dimension(4)
  int rounds();

  @Input(shape = "12")
  Features video();

  @Dense(units = "width")
  Features seen(Features video);

  @Use(repeat = "rounds")
  Mapping layers(@From("seen") Features state);

  @Logits(classes = "10")
  Scores answer(@From("layers.mapped") Features last);
}
