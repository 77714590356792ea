package org.distill4j.samples.dictionary;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.Input;
import org.distill4j.dsl.Network;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.kind.Tokens;
import org.distill4j.dsl.operation.Activation;
import org.distill4j.dsl.operation.Concatenation;
import org.distill4j.dsl.operation.Dense;
import org.distill4j.dsl.operation.Dropout;
import org.distill4j.dsl.operation.Embedding;
import org.distill4j.dsl.operation.Logits;
import org.distill4j.dsl.operation.MeanPooling;
import org.distill4j.samples.dictionary.operation.GeneralAttention;

/** Answers a question about a word from its definition, with attention guided by the question. */
@Network
public interface DictionaryTeacher {

  @Dimension(256)
  int width();

  @Dimension
  int questionWords();

  @Dimension
  int evidenceWords();

  @Dimension
  int answers();

  @Input(shape = "questionSteps")
  Tokens question();

  @Input(shape = "evidenceSteps")
  Tokens evidence();

  @Embedding(vocabulary = "questionWords", units = "width", radius = 0.1)
  Sequence asked(Tokens question);

  @MeanPooling
  Features query(Sequence asked);

  @Embedding(vocabulary = "evidenceWords", units = "width", radius = 0.1)
  Sequence words(Tokens evidence);

  @MeanPooling
  Features gist(Sequence words);

  @GeneralAttention
  Features focus(Sequence words, Features query);

  @Concatenation
  Features found(Features query, Features gist, Features focus);

  @Dropout(rate = 0.5)
  Features kept(Features found);

  @Dense(units = "2 * width", activation = Activation.RELU)
  Features thought(Features kept);

  @Dropout(rate = 0.5)
  Features keptThought(Features thought);

  @Logits(classes = "answers")
  Scores answer(Features keptThought);
}
