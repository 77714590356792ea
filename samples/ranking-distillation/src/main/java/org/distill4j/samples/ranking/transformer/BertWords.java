package org.distill4j.samples.ranking.transformer;

import org.distill4j.dsl.Block;
import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.Input;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.kind.Tokens;
import org.distill4j.dsl.operation.Dropout;
import org.distill4j.dsl.operation.Embedding;
import org.distill4j.dsl.operation.LayerNorm;
import org.distill4j.dsl.operation.PositionEmbedding;
import org.distill4j.dsl.operation.TypeEmbedding;

/** The embeddings of BERT: words, positions and one of two types, with a norm. */
@Block
public interface BertWords {

  /** The number of words. */
  @Dimension
  int vocabulary();

  /** The largest number of words of a text. */
  @Dimension
  int positions();

  /** The number of features of a word. */
  @Dimension
  int width();

  /** The text. */
  @Input(shape = "words")
  Tokens text();

  /** The words. */
  @Embedding(vocabulary = "vocabulary", units = "width", radius = 0.05)
  Sequence known(Tokens text);

  /** The words with their positions. */
  @PositionEmbedding(positions = "positions")
  Sequence placed(Sequence known);

  /** The same with their type, which is 0. */
  @TypeEmbedding(types = "2")
  Sequence typed(Sequence placed);

  /** The same, normalised. */
  @LayerNorm(epsilon = 1e-12)
  Sequence normal(Sequence typed);

  /** The result. */
  @Dropout(rate = 0.1)
  Sequence result(Sequence normal);
}
