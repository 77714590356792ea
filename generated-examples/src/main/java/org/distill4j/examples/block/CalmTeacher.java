package org.distill4j.examples.block;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.From;
import org.distill4j.dsl.Input;
import org.distill4j.dsl.Network;
import org.distill4j.dsl.Use;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.operation.Logits;

/** Refines a state three times. */
@Network
public interface CalmTeacher {

  @Dimension(3)
  int rounds();

  @Input(shape = "4")
  Features question();

  @Input(shape = {"clips", "6"})
  Sequence clips();

  @Use(repeat = "rounds")
  CalmRefinement refinement(@From("question") Features state, @From("clips") Sequence evidence);

  @Logits(classes = "3")
  Scores answer(@From("refinement.refined") Features state);
}
