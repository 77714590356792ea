package org.distill4j.samples.gloss.scheme;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.Input;
import org.distill4j.dsl.Network;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.kind.Tokens;
import org.distill4j.dsl.operation.Activation;
import org.distill4j.dsl.operation.Dense;
import org.distill4j.dsl.operation.Dropout;
import org.distill4j.dsl.operation.Embedding;
import org.distill4j.dsl.operation.Logits;
import org.distill4j.dsl.operation.MeanPooling;

/** A small reader of glosses: the mean of its words' embeddings, and a hidden layer. */
@Network
public interface GlossStudent {

  /** The number of words. */
  @Dimension
  int vocabulary();

  /** The number of classes. */
  @Dimension
  int classes();

  /** The features of a word. */
  @Dimension(64)
  int width();

  /** The words of a gloss. */
  @Input(shape = "words")
  Tokens words();

  /** Their embeddings. */
  @Embedding(vocabulary = "vocabulary", units = "width")
  Sequence embedded(Tokens words);

  /** The mean of the embeddings. */
  @MeanPooling
  Features mean(Sequence embedded);

  /** The mean with dropout. */
  @Dropout(rate = 0.2)
  Features kept(Features mean);

  /** The hidden layer. */
  @Dense(units = "2 * width", activation = Activation.TANH)
  Features hidden(Features kept);

  /** The scores of the classes. */
  @Logits(classes = "classes")
  Scores answer(Features hidden);
}
