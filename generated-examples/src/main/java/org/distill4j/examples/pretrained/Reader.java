package org.distill4j.examples.pretrained;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.From;
import org.distill4j.dsl.Input;
import org.distill4j.dsl.Network;
import org.distill4j.dsl.Pretrained;
import org.distill4j.dsl.Tensor;
import org.distill4j.dsl.Use;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.kind.Tokens;
import org.distill4j.dsl.operation.Embedding;
import org.distill4j.dsl.operation.Logits;
import org.distill4j.dsl.operation.MeanPooling;
import org.distill4j.dsl.operation.UnitLength;

/** Six layers with the weights of a file that stacks queries, keys and values. */
@Network
@Pretrained(
    tensors = {
      @Tensor(of = "words.W", name = "embeddings.weight"),
      @Tensor(of = "layers[*].query.W", name = "layer.*.qkv.weight", transposed = true, parts = 3),
      @Tensor(
          of = "layers[*].key.W",
          name = "layer.*.qkv.weight",
          transposed = true,
          part = 1,
          parts = 3),
      @Tensor(
          of = "layers[*].value.W",
          name = "layer.*.qkv.weight",
          transposed = true,
          part = 2,
          parts = 3),
      @Tensor(of = "layers[*].query.b", name = "layer.*.qkv.bias", parts = 3),
      @Tensor(of = "layers[*].key.b", name = "layer.*.qkv.bias", part = 1, parts = 3),
      @Tensor(of = "layers[*].value.b", name = "layer.*.qkv.bias", part = 2, parts = 3),
      @Tensor(of = "layers[*].result.gamma", name = "layer.*.norm.weight"),
      @Tensor(of = "layers[*].result.beta", name = "layer.*.norm.bias")
    },
    others = "answer",
    ignored = "pooler.*")
public interface Reader {

  @Dimension(6)
  int rounds();

  @Dimension(4)
  int width();

  @Input(shape = "words")
  Tokens text();

  @Embedding(vocabulary = "10", units = "width")
  Sequence words(Tokens text);

  @Use(repeat = "rounds")
  ReadLayer layers(@From("words") Sequence x);

  @MeanPooling
  Features mean(@From("layers.result") Sequence steps);

  @UnitLength
  Features sentence(Features mean);

  @Logits(classes = "3")
  Scores answer(Features sentence);
}
