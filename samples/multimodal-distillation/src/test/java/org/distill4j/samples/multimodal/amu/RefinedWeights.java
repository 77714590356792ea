package org.distill4j.samples.multimodal.amu;

import org.distill4j.dsl.Block;
import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.From;
import org.distill4j.dsl.Input;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.operation.Add;
import org.distill4j.dsl.operation.Scale;
import org.distill4j.dsl.operation.Similarity;
import org.distill4j.dsl.operation.StepSoftmax;

/** The mean of the weights that a word and a state give to the steps of a stream. */
@Block
public interface RefinedWeights {

  @Dimension
  int width();

  @Input(shape = {"clips", "width"})
  Sequence stream();

  @Input(shape = "width")
  Features word();

  @Input(shape = "width")
  Features state();

  @Similarity
  Sequence wordScores(Sequence stream, Features word);

  @StepSoftmax
  Sequence first(@From("wordScores") Sequence scores);

  @Similarity
  Sequence stateScores(Sequence stream, Features state);

  @StepSoftmax
  Sequence second(@From("stateScores") Sequence scores);

  @Add
  Sequence sum(Sequence first, Sequence second);

  @Scale(factor = 0.5)
  Sequence mean(@From("sum") Sequence weights);
}
