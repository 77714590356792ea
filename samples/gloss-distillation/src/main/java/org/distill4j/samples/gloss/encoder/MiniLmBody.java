package org.distill4j.samples.gloss.encoder;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.From;
import org.distill4j.dsl.Input;
import org.distill4j.dsl.Pretrained;
import org.distill4j.dsl.Tensor;
import org.distill4j.dsl.Use;
import org.distill4j.dsl.block.EncoderLayer;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.kind.Tokens;
import org.distill4j.dsl.operation.Dropout;
import org.distill4j.dsl.operation.Embedding;
import org.distill4j.dsl.operation.LayerNorm;
import org.distill4j.dsl.operation.PositionEmbedding;
import org.distill4j.dsl.operation.TypeEmbedding;

/**
 * The layers of all-MiniLM-L6-v2, a BERT of six layers. All texts are first sentences, so the types
 * of tokens are 0.
 *
 * <p>The file is an ONNX model. It has renamed the weights of the matrix products, so they are
 * named by the nodes that read them, and has stored them as [inputs, outputs], as this network
 * does.
 */
@Pretrained(
    tensors = {
      @Tensor(of = "words.W", name = "embeddings.word_embeddings.weight"),
      @Tensor(of = "placed.W", name = "embeddings.position_embeddings.weight"),
      @Tensor(of = "typed.W", name = "embeddings.token_type_embeddings.weight"),
      @Tensor(of = "normal.gamma", name = "embeddings.LayerNorm.weight"),
      @Tensor(of = "normal.beta", name = "embeddings.LayerNorm.bias"),
      @Tensor(of = "encoder[*].query.W", name = "/encoder/layer.*/attention/self/query/MatMul"),
      @Tensor(of = "encoder[*].query.b", name = "encoder.layer.*.attention.self.query.bias"),
      @Tensor(of = "encoder[*].key.W", name = "/encoder/layer.*/attention/self/key/MatMul"),
      @Tensor(of = "encoder[*].key.b", name = "encoder.layer.*.attention.self.key.bias"),
      @Tensor(of = "encoder[*].value.W", name = "/encoder/layer.*/attention/self/value/MatMul"),
      @Tensor(of = "encoder[*].value.b", name = "encoder.layer.*.attention.self.value.bias"),
      @Tensor(of = "encoder[*].mixed.W", name = "/encoder/layer.*/attention/output/dense/MatMul"),
      @Tensor(of = "encoder[*].mixed.b", name = "encoder.layer.*.attention.output.dense.bias"),
      @Tensor(
          of = "encoder[*].attended.gamma",
          name = "encoder.layer.*.attention.output.LayerNorm.weight"),
      @Tensor(
          of = "encoder[*].attended.beta",
          name = "encoder.layer.*.attention.output.LayerNorm.bias"),
      @Tensor(of = "encoder[*].hidden.W", name = "/encoder/layer.*/intermediate/dense/MatMul"),
      @Tensor(of = "encoder[*].hidden.b", name = "encoder.layer.*.intermediate.dense.bias"),
      @Tensor(of = "encoder[*].narrowed.W", name = "/encoder/layer.*/output/dense/MatMul"),
      @Tensor(of = "encoder[*].narrowed.b", name = "encoder.layer.*.output.dense.bias"),
      @Tensor(of = "encoder[*].result.gamma", name = "encoder.layer.*.output.LayerNorm.weight"),
      @Tensor(of = "encoder[*].result.beta", name = "encoder.layer.*.output.LayerNorm.bias")
    },
    ignored = "embeddings.position_ids")
public interface MiniLmBody {

  /** The number of features of a step. */
  @Dimension(384)
  int width();

  /** The number of heads. */
  @Dimension(12)
  int heads();

  /** The number of features between the two maps of a layer. */
  @Dimension(1_536)
  int inner();

  /** The number of layers. */
  @Dimension(6)
  int layers();

  /** The number of tokens. */
  @Dimension(30_522)
  int vocabulary();

  /** The maximum number of tokens of a text. */
  @Dimension(512)
  int positions();

  /** The tokens of a text, with those that mark its beginning and end. */
  @Input(shape = "tokens")
  Tokens text();

  /** The embeddings of the tokens. */
  @Embedding(vocabulary = "vocabulary", units = "width")
  Sequence words(Tokens text);

  /** The same with those of the positions. */
  @PositionEmbedding(positions = "positions")
  Sequence placed(Sequence words);

  /** The same with that of the first sentence. */
  @TypeEmbedding(types = "2")
  Sequence typed(Sequence placed);

  /** The same with mean 0 and variance 1. */
  @LayerNorm(epsilon = 1e-12)
  Sequence normal(Sequence typed);

  /** The same with dropout. */
  @Dropout(rate = 0.1)
  Sequence embedded(Sequence normal);

  /** The layers. */
  @Use(repeat = "layers")
  EncoderLayer encoder(@From("embedded") Sequence x);
}
