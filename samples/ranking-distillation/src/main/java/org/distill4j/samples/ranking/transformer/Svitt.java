package org.distill4j.samples.ranking.transformer;

import org.distill4j.dsl.From;
import org.distill4j.dsl.Input;
import org.distill4j.dsl.Network;
import org.distill4j.dsl.Use;
import org.distill4j.dsl.WeightsOf;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.kind.StepScores;
import org.distill4j.dsl.kind.Tokens;
import org.distill4j.dsl.operation.Activation;
import org.distill4j.dsl.operation.Bias;
import org.distill4j.dsl.operation.Dense;
import org.distill4j.dsl.operation.LayerNorm;
import org.distill4j.dsl.operation.TiedLogits;

/** SViTT (Li et al. 2023): video and question, and a decoder that writes the answer. */
@Network
public interface Svitt extends SvittBody {

  /** The beginning of the answer, whose next words are scored. */
  @Input(shape = "letters")
  Tokens begun();

  @Use
  BertWords letters(@From("begun") Tokens text);

  @Use(repeat = "fusing", with = "inner = 4 * width")
  WritingLayer writer(@From("letters.result") Sequence x, @From("fusion.result") Sequence memory);

  @Dense(units = "width", activation = Activation.GELU)
  Sequence thought(@From("writer.result") Sequence x);

  @LayerNorm(epsilon = 1e-12)
  Sequence head(Sequence thought);

  @TiedLogits(classes = "vocabulary")
  @WeightsOf("letters.known")
  StepScores tied(Sequence head);

  @Bias
  StepScores next(StepScores tied);
}
