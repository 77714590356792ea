package org.distill4j.samples.ranking.justask;

import org.distill4j.dsl.Block;
import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.From;
import org.distill4j.dsl.Input;
import org.distill4j.dsl.Use;
import org.distill4j.dsl.block.EncoderLayer;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.kind.Tokens;
import org.distill4j.dsl.operation.Dropout;
import org.distill4j.dsl.operation.Embedding;
import org.distill4j.dsl.operation.LayerNorm;
import org.distill4j.dsl.operation.PositionEmbedding;

/** An encoder of words as in DistilBERT, read from its first step. */
@Block
public interface TextEncoder {

  @Dimension
  int words();

  @Dimension
  int positions();

  @Dimension
  int width();

  @Dimension
  int heads();

  @Dimension
  int inner();

  @Dimension
  int layers();

  @Input(shape = "steps")
  Tokens tokens();

  @Embedding(vocabulary = "words", units = "width", radius = 0.05)
  Sequence embedded(Tokens tokens);

  @PositionEmbedding(positions = "positions")
  Sequence placed(Sequence embedded);

  @LayerNorm(epsilon = 1e-12)
  Sequence normal(Sequence placed);

  @Dropout(rate = 0.1)
  Sequence kept(Sequence normal);

  @Use(repeat = "layers")
  EncoderLayer layer(@From("kept") Sequence x);
}
