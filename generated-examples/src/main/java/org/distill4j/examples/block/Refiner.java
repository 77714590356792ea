package org.distill4j.examples.block;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.From;
import org.distill4j.dsl.Input;
import org.distill4j.dsl.Network;
import org.distill4j.dsl.Use;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.operation.Concatenation;
import org.distill4j.dsl.operation.Logits;

/** Refines a state twice with its own parameters, and twice more with those of the first time. */
@Network
public interface Refiner {

  @Dimension(2)
  int rounds();

  @Input(shape = "4")
  Features question();

  @Input(shape = {"clips", "6"})
  Sequence clips();

  @Use(repeat = "rounds")
  Refinement own(@From("question") Features state, @From("clips") Sequence evidence);

  @Use(repeat = "rounds", weightsOf = "own")
  Refinement again(@From("own.refined") Features state, @From("clips") Sequence evidence);

  @Use(repeat = "3", shared = true)
  Refinement tied(@From("own[0].refined") Features state, @From("clips") Sequence evidence);

  @Concatenation
  Features both(@From("again.refined") Features left, @From("tied.refined") Features right);

  @Logits(classes = "3")
  Scores answer(Features both);
}
