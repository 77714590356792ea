package org.distill4j.samples.multimodal.system;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.Input;
import org.distill4j.dsl.Network;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.kind.Tokens;
import org.distill4j.dsl.operation.Activate;
import org.distill4j.dsl.operation.Activation;
import org.distill4j.dsl.operation.BatchNormalisation;
import org.distill4j.dsl.operation.BiLstm;
import org.distill4j.dsl.operation.Dense;
import org.distill4j.dsl.operation.Dropout;
import org.distill4j.dsl.operation.Embedding;
import org.distill4j.dsl.operation.Keep;
import org.distill4j.dsl.operation.Logits;

/**
 * Answers from the words of a question alone, by the sentence and the classifier of {@link
 * org.distill4j.samples.multimodal.VideoQaTeacher}: what a system must beat to have seen the video.
 */
@Network
public interface QuestionAlone {

  @Dimension
  int width();

  @Dimension
  int wordSize();

  @Dimension
  int vocabulary();

  @Dimension
  int answers();

  @Input(shape = "steps")
  Tokens question();

  @Embedding(vocabulary = "vocabulary", units = "wordSize", radius = 1)
  Sequence embedded(Tokens question);

  @Activate(activation = Activation.TANH, dropout = 0.15)
  Sequence words(Sequence embedded);

  @BiLstm(units = "width / 2", keep = Keep.LAST)
  Features lastWords(Sequence words);

  @Dropout(rate = 0.18)
  Features sentence(Features lastWords);

  @Dense(units = "width", activation = Activation.ELU)
  Features hidden(Features sentence);

  @BatchNormalisation
  Features normal(Features hidden);

  @Dropout(rate = 0.15)
  Features droppedNormal(Features normal);

  @Logits(classes = "answers")
  Scores answer(Features droppedNormal);
}
