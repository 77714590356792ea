package org.distill4j.examples.frozen;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.From;
import org.distill4j.dsl.Input;
import org.distill4j.dsl.Network;
import org.distill4j.dsl.Use;
import org.distill4j.dsl.WeightsOf;
import org.distill4j.dsl.block.EncoderLayer;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.kind.StepScores;
import org.distill4j.dsl.kind.Tokens;
import org.distill4j.dsl.operation.Bias;
import org.distill4j.dsl.operation.Embedding;
import org.distill4j.dsl.operation.TiedLogits;

/** Scores all words at each step; the table of words is that of the output as well. */
@Network
public interface WordModel {

  @Dimension(50)
  int vocabulary();

  @Dimension(16)
  int width();

  @Dimension(32)
  int inner();

  @Dimension(2)
  int heads();

  @Input(shape = "words")
  Tokens sentence();

  @Embedding(vocabulary = "vocabulary", units = "width")
  Sequence embedded(Tokens sentence);

  @Use(repeat = "2")
  EncoderLayer encoder(@From("embedded") Sequence x);

  @TiedLogits(classes = "vocabulary")
  @WeightsOf("embedded")
  StepScores tied(@From("encoder.result") Sequence context);

  @Bias
  StepScores word(StepScores tied);
}
