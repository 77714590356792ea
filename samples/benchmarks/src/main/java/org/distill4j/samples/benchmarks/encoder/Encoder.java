package org.distill4j.samples.benchmarks.encoder;

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
import org.distill4j.dsl.operation.Dropout;
import org.distill4j.dsl.operation.Embedding;
import org.distill4j.dsl.operation.LayerNorm;
import org.distill4j.dsl.operation.Logits;
import org.distill4j.dsl.operation.MeanPooling;
import org.distill4j.dsl.operation.PositionEmbedding;

/** An encoder of six layers with a classifier on the mean of its steps. */
@Network
public interface Encoder {

  /** The number of features. */
  @Dimension(384)
  int width();

  /** The number of heads. */
  @Dimension(12)
  int heads();

  /** The number of inner features. */
  @Dimension(1536)
  int inner();

  /** The number of layers. */
  @Dimension(6)
  int layers();

  /** The number of word pieces. */
  @Dimension(30522)
  int vocabulary();

  /** The number of classes. */
  @Dimension(45)
  int classes();

  /** The word pieces of a text. */
  @Input(shape = "steps")
  Tokens text();

  /** Their rows of the table. */
  @Embedding(vocabulary = "vocabulary", units = "width", radius = 0.05)
  Sequence words(Tokens text);

  /** The same with positions. */
  @PositionEmbedding(positions = "512")
  Sequence placed(Sequence words);

  /** The same, normalised. */
  @LayerNorm(epsilon = 1e-12)
  Sequence normal(Sequence placed);

  /** The input of the first layer. */
  @Dropout(rate = 0.1)
  Sequence embedded(Sequence normal);

  /** The layers. */
  @Use(repeat = "layers")
  EncoderLayer encoder(@From("embedded") Sequence x);

  /** The mean of the steps. */
  @MeanPooling
  Features sentence(@From("encoder.result") Sequence x);

  /** The scores of the classes. */
  @Logits(classes = "classes")
  Scores answer(Features sentence);
}
