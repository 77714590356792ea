package org.distill4j.examples.step;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.From;
import org.distill4j.dsl.Input;
import org.distill4j.dsl.Network;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.kind.Tokens;
import org.distill4j.dsl.operation.Activation;
import org.distill4j.dsl.operation.Broadcast;
import org.distill4j.dsl.operation.Concatenation;
import org.distill4j.dsl.operation.Dense;
import org.distill4j.dsl.operation.Embedding;
import org.distill4j.dsl.operation.FirstStep;
import org.distill4j.dsl.operation.Gather;
import org.distill4j.dsl.operation.Logits;
import org.distill4j.dsl.operation.MaxPooling;
import org.distill4j.dsl.operation.Multiply;
import org.distill4j.dsl.operation.Scale;
import org.distill4j.dsl.operation.Similarity;
import org.distill4j.dsl.operation.SimilarityFunction;
import org.distill4j.dsl.operation.StepAt;
import org.distill4j.dsl.operation.StepConcatenation;
import org.distill4j.dsl.operation.StepConvolution;
import org.distill4j.dsl.operation.StepRange;
import org.distill4j.dsl.operation.StepSlice;

/** Fills a blank in a sentence about a video of a fixed number of frames. */
@Network
public interface Reader {

  @Dimension(16)
  int width();

  @Dimension
  int frames();

  @Input(shape = {"frames", "width"})
  Sequence video();

  @Input(shape = "words")
  Tokens sentence();

  @Input(shape = "1")
  Tokens blank();

  @Input(shape = "names")
  Tokens names();

  @Embedding(vocabulary = "100", units = "width")
  Sequence words(Tokens sentence);

  @StepConvolution(units = "width", size = 3, padding = 1, activation = Activation.RELU)
  Sequence phrases(Sequence words);

  @StepConcatenation
  Sequence both(Sequence video, Sequence phrases);

  @Dense(units = "width")
  Sequence mixed(Sequence both);

  @StepSlice(range = StepRange.FIRST, count = "frames")
  Sequence seen(@From("mixed") Sequence all);

  @StepSlice(range = StepRange.ALL_BUT_FIRST, count = "frames")
  Sequence read(@From("mixed") Sequence all);

  @FirstStep
  Features opening(Sequence read);

  @Similarity(function = SimilarityFunction.COSINE)
  Sequence relevance(Sequence seen, Features opening);

  @Scale(factor = 0.5)
  Sequence relevant(Sequence seen, Sequence relevance);

  @Broadcast
  Sequence openings(Features opening, Sequence relevant);

  @Multiply
  Sequence gated(Sequence relevant, Sequence openings);

  @MaxPooling
  Features scene(Sequence gated);

  @StepAt
  Features missing(Sequence read, Tokens blank);

  @Gather
  Sequence people(Sequence read, Tokens names);

  @MaxPooling
  Features person(Sequence people);

  @Concatenation
  Features known(Features scene, Features missing, Features person);

  @Logits(classes = "10")
  Scores answer(Features known);
}
