package org.distill4j.samples.gloss.scheme;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.Input;
import org.distill4j.dsl.Network;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.kind.Tokens;
import org.distill4j.dsl.operation.Embedding;
import org.distill4j.dsl.operation.Logits;
import org.distill4j.dsl.operation.MeanPooling;

/** A bag of words: a linear classifier of the words of a gloss, regardless of their order. */
@Network
public interface BagOfWords {

  /** The number of words. */
  @Dimension
  int vocabulary();

  /** The number of classes. */
  @Dimension
  int classes();

  /** The words of a gloss. */
  @Input(shape = "words")
  Tokens words();

  /** Scores of each word. */
  @Embedding(vocabulary = "vocabulary", units = "classes")
  Sequence scored(Tokens words);

  /** The mean over the words. */
  @MeanPooling
  Features mean(Sequence scored);

  /** The scores of the classes. */
  @Logits(classes = "classes")
  Scores answer(Features mean);
}
