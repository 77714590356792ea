package org.distill4j.samples.ranking;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.Input;
import org.distill4j.dsl.Network;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.kind.Tokens;
import org.distill4j.dsl.operation.Activation;
import org.distill4j.dsl.operation.BiLstm;
import org.distill4j.dsl.operation.BilinearPooling;
import org.distill4j.dsl.operation.Concatenation;
import org.distill4j.dsl.operation.Dense;
import org.distill4j.dsl.operation.Dropout;
import org.distill4j.dsl.operation.Embedding;
import org.distill4j.dsl.operation.Keep;
import org.distill4j.dsl.operation.Logits;
import org.distill4j.samples.dictionary.operation.QuestionAttention;

/**
 * Answers questions about videos, as teacher and as student: the question says where to look in
 * what is seen and in what moves, and is multiplied with what was found there.
 *
 * <p>The last dropout lies before the logits, so that stochastic passes of the teacher differ in
 * the last layer alone.
 */
@Network
public interface Answerer {

  @Dimension
  int width();

  @Dimension
  int vocabulary();

  @Dimension
  int appearanceFeatures();

  @Dimension
  int motionFeatures();

  @Dimension
  int answers();

  @Input(shape = {"frames", "appearanceFeatures"})
  Sequence appearance();

  @Input(shape = {"clips", "motionFeatures"})
  Sequence motion();

  @Input(shape = "steps")
  Tokens question();

  @Embedding(vocabulary = "vocabulary", units = "width", radius = 0.1)
  Sequence words(Tokens question);

  @Dropout(rate = 0.3)
  Sequence keptWords(Sequence words);

  @BiLstm(units = "width / 2", keep = Keep.LAST)
  Features sentence(Sequence keptWords);

  @Dense(units = "width", activation = Activation.TANH)
  Sequence seen(Sequence appearance);

  @QuestionAttention
  Features scene(Sequence seen, Features sentence);

  @Dense(units = "width", activation = Activation.TANH)
  Sequence moved(Sequence motion);

  @QuestionAttention
  Features movement(Sequence moved, Features sentence);

  @Concatenation
  Features video(Features scene, Features movement);

  @BilinearPooling(pooled = "width", factors = "1", units = "width")
  Features product(Features video, Features sentence);

  @Concatenation
  Features fused(Features video, Features sentence, Features product);

  @Dropout(rate = 0.5)
  Features keptFused(Features fused);

  @Dense(units = "2 * width", activation = Activation.RELU)
  Features thought(Features keptFused);

  @Dropout(rate = 0.5)
  Features keptThought(Features thought);

  @Logits(classes = "answers")
  Scores answer(Features keptThought);
}
