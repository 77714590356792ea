package org.distill4j.examples.transformer;

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
import org.distill4j.dsl.operation.Embedding;
import org.distill4j.dsl.operation.LayerNorm;
import org.distill4j.dsl.operation.Logits;
import org.distill4j.dsl.operation.MeanPooling;
import org.distill4j.dsl.operation.PositionEmbedding;
import org.distill4j.dsl.operation.TypeEmbedding;

/** A small encoder of words. */
@Network
public interface TextEncoder {

  @Dimension(16)
  int width();

  @Dimension(4)
  int heads();

  @Dimension(32)
  int inner();

  @Dimension(2)
  int layers();

  @Dimension
  int vocabulary();

  @Input(shape = "words")
  Tokens text();

  @Embedding(vocabulary = "vocabulary", units = "width", radius = 0.05)
  Sequence words(Tokens text);

  @PositionEmbedding(positions = "32")
  Sequence placed(Sequence words);

  @TypeEmbedding(types = "2")
  Sequence typed(Sequence placed);

  @LayerNorm(epsilon = 1e-12)
  Sequence embedded(Sequence typed);

  @Use(repeat = "layers")
  EncoderLayer encoder(@From("embedded") Sequence x);

  @MeanPooling
  Features sentence(@From("encoder.result") Sequence x);

  @Logits(classes = "3")
  Scores answer(Features sentence);
}
