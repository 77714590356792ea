package org.distill4j.samples.ranking.transformer;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.From;
import org.distill4j.dsl.Input;
import org.distill4j.dsl.Network;
import org.distill4j.dsl.Use;
import org.distill4j.dsl.block.EncoderLayer;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.kind.Tokens;
import org.distill4j.dsl.operation.Dense;
import org.distill4j.dsl.operation.Logits;
import org.distill4j.dsl.operation.MeanPooling;

/**
 * Co-Token (Piergiovanni et al. 2022), from the paper alone: two streams of features of a 3D
 * convolution, and rounds that choose a few steps of each. Sizes that the paper leaves open are
 * those of BERT.
 */
@Network
public interface CoToken {

  /** The number of words. */
  @Dimension(32_128)
  int vocabulary();

  /** The largest number of words of a question. */
  @Dimension(128)
  int positions();

  /** The number of features of a step. */
  @Dimension(768)
  int width();

  /** The number of heads. */
  @Dimension(12)
  int heads();

  /** The number of layers over the words alone. */
  @Dimension(12)
  int layers();

  /** The number of steps that are chosen of each stream. */
  @Dimension(8)
  int tokens();

  /** The number of layers of a round. */
  @Dimension(4)
  int depth();

  /** The number of features of a step of a stream, those of X3D. */
  @Dimension(432)
  int features();

  /** The number of answers. */
  @Dimension(1_500)
  int answers();

  /** The stream of many small frames. */
  @Input(shape = {"frames", "features"})
  Sequence fast();

  /** The stream of few large frames. */
  @Input(shape = {"squares", "features"})
  Sequence slow();

  /** The question. */
  @Input(shape = "words")
  Tokens question();

  @Dense(units = "width")
  Sequence fastSteps(Sequence fast);

  @Dense(units = "width")
  Sequence slowSteps(Sequence slow);

  @Use
  BertWords words(@From("question") Tokens text);

  @Use(repeat = "layers", with = "inner = 4 * width")
  EncoderLayer reader(@From("words.result") Sequence x);

  @Use
  CoTokens first(
      @From("reader.result") Sequence state,
      @From("reader.result") Sequence text,
      @From("fastSteps") Sequence fast,
      @From("slowSteps") Sequence slow);

  @Use
  CoTokens second(
      @From("first.result") Sequence state,
      @From("reader.result") Sequence text,
      @From("fastSteps") Sequence fast,
      @From("slowSteps") Sequence slow);

  @Use
  CoTokens third(
      @From("second.result") Sequence state,
      @From("reader.result") Sequence text,
      @From("fastSteps") Sequence fast,
      @From("slowSteps") Sequence slow);

  @MeanPooling
  Features gist(@From("third.result") Sequence x);

  @Logits(classes = "answers")
  Scores answer(Features gist);
}
