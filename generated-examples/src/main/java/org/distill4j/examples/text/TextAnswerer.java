package org.distill4j.examples.text;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.Input;
import org.distill4j.dsl.Network;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.kind.Tokens;
import org.distill4j.dsl.operation.Activation;
import org.distill4j.dsl.operation.AttentionPooling;
import org.distill4j.dsl.operation.BiLstm;
import org.distill4j.dsl.operation.Concatenation;
import org.distill4j.dsl.operation.Dense;
import org.distill4j.dsl.operation.Dropout;
import org.distill4j.dsl.operation.Embedding;
import org.distill4j.dsl.operation.Keep;
import org.distill4j.dsl.operation.Logits;
import org.distill4j.dsl.operation.MeanPooling;

/** Reads a question in three ways and answers it. */
@Network
public interface TextAnswerer {

  @Dimension(64)
  int width();

  @Dimension
  int vocabulary();

  @Dimension
  int answers();

  @Input(shape = "words")
  Tokens question();

  @Embedding(vocabulary = "vocabulary", units = "width")
  Sequence words(Tokens question);

  @Dropout(rate = 0.15)
  Sequence kept(Sequence words);

  @BiLstm(units = "width / 2")
  Sequence context(Sequence kept);

  @BiLstm(units = "width / 2", keep = Keep.LAST)
  Features sentence(Sequence kept);

  @MeanPooling
  Features mean(Sequence context);

  @AttentionPooling(units = "width / 4")
  Features focus(Sequence context);

  @Concatenation
  Features all(Features sentence, Features mean, Features focus);

  @Dense(units = "2 * width", activation = Activation.ELU)
  Features hidden(Features all);

  @Logits(classes = "answers")
  Scores answer(Features hidden);
}
