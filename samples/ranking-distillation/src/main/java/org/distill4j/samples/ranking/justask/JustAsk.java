package org.distill4j.samples.ranking.justask;

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
import org.distill4j.dsl.operation.Activation;
import org.distill4j.dsl.operation.Dense;
import org.distill4j.dsl.operation.Dropout;
import org.distill4j.dsl.operation.FirstStep;
import org.distill4j.dsl.operation.LayerNorm;
import org.distill4j.dsl.operation.SinusoidalPositions;
import org.distill4j.dsl.operation.StepConcatenation;
import org.distill4j.dsl.operation.TypeEmbedding;

/**
 * Just Ask as its public code computes it, without the heads of its pretraining: question and video
 * as one sequence, whose first step is compared with the encoded answers. Question and answers have
 * encoders of their own, both trained.
 */
@Network
public interface JustAsk {

  /** The number of words that questions are made of. */
  @Dimension(30_522)
  int vocabulary();

  /** The number of words that answers are made of. */
  @Dimension(30_522)
  int answerVocabulary();

  /** The largest number of words of a text. */
  @Dimension(512)
  int textPositions();

  /** The features of a word. */
  @Dimension(768)
  int textWidth();

  /** The heads of the encoders of text. */
  @Dimension(12)
  int textHeads();

  /** The inner features of the encoders of text. */
  @Dimension(3_072)
  int textInner();

  /** The layers of the encoders of text. */
  @Dimension(6)
  int textLayers();

  /** The features of a step. */
  @Dimension(512)
  int width();

  /** The heads of the layers over question and video. */
  @Dimension(8)
  int heads();

  /** The inner features of the layers over question and video. */
  @Dimension(2_048)
  int inner();

  /** The layers over question and video. */
  @Dimension(2)
  int layers();

  /** The features of a clip. */
  @Dimension(1_024)
  int features();

  /** The position of the first clip: the number of words that a question is cut or padded to. */
  @Dimension(20)
  int questionLength();

  /** The number of answers. */
  @Dimension
  int answers();

  /** The largest number of words of an answer. */
  @Dimension(10)
  int answerLength();

  /** The clips. */
  @Input(shape = {"clips", "features"})
  Sequence video();

  /** The question, which begins with a word that stands for all of it. */
  @Input(shape = "words")
  Tokens question();

  @Use(
      with = {
        "words = vocabulary",
        "positions = textPositions",
        "width = textWidth",
        "heads = textHeads",
        "inner = textInner",
        "layers = textLayers"
      })
  TextEncoder read(@From("question") Tokens tokens);

  @Dense(units = "width", activation = Activation.GELU)
  Sequence askedMap(@From("read.layer.result") Sequence words);

  @LayerNorm(epsilon = 1e-12)
  Sequence askedNormal(Sequence askedMap);

  @SinusoidalPositions
  Sequence askedPlaced(Sequence askedNormal);

  @TypeEmbedding(types = "1")
  Sequence asked(Sequence askedPlaced);

  @Dense(units = "width", activation = Activation.GELU)
  Sequence seenMap(Sequence video);

  @LayerNorm(epsilon = 1e-12)
  Sequence seenNormal(Sequence seenMap);

  @SinusoidalPositions(first = "questionLength + 1")
  Sequence seenPlaced(Sequence seenNormal);

  @TypeEmbedding(types = "1")
  Sequence seen(Sequence seenPlaced);

  @StepConcatenation
  Sequence both(Sequence asked, Sequence seen);

  @LayerNorm(epsilon = 1e-12)
  Sequence normal(Sequence both);

  @Dropout(rate = 0.1)
  Sequence kept(Sequence normal);

  @Use(repeat = "layers")
  EncoderLayer fusion(@From("kept") Sequence x);

  @FirstStep
  Features first(@From("fusion.result") Sequence steps);

  @Dense(units = "width")
  Features fused(Features first);

  @AnswerWords(answers = "answers", length = "answerLength")
  Tokens candidates(Tokens question);

  @Use(
      with = {
        "words = answerVocabulary",
        "positions = textPositions",
        "width = textWidth",
        "heads = textHeads",
        "inner = textInner",
        "layers = textLayers"
      })
  TextEncoder known(@From("candidates") Tokens tokens);

  @FirstStep
  Features knownFirst(@From("known.layer.result") Sequence words);

  @Dense(units = "width")
  Features candidate(Features knownFirst);

  @AnswerScores(classes = "answers")
  Scores answer(Features fused, Features candidate);
}
