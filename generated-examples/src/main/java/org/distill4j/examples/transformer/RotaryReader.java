package org.distill4j.examples.transformer;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.From;
import org.distill4j.dsl.Input;
import org.distill4j.dsl.Network;
import org.distill4j.dsl.Use;
import org.distill4j.dsl.block.CrossAttentionLayer;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.kind.Tokens;
import org.distill4j.dsl.operation.Activation;
import org.distill4j.dsl.operation.Add;
import org.distill4j.dsl.operation.Attention;
import org.distill4j.dsl.operation.Dense;
import org.distill4j.dsl.operation.Embedding;
import org.distill4j.dsl.operation.Logits;
import org.distill4j.dsl.operation.MeanPooling;
import org.distill4j.dsl.operation.RmsNorm;
import org.distill4j.dsl.operation.RotaryPositions;
import org.distill4j.dsl.operation.SinusoidalPositions;

/** A causal layer of one's own with rotary positions, which then attends to clips. */
@Network
public interface RotaryReader {

  @Dimension(8)
  int width();

  @Dimension(2)
  int heads();

  @Input(shape = "words")
  Tokens text();

  @Input(shape = {"clips", "6"})
  Sequence clips();

  @Embedding(vocabulary = "50", units = "width", radius = 0.05)
  Sequence words(Tokens text);

  @RmsNorm
  Sequence normal(Sequence words);

  @Dense(units = "width")
  Sequence query(Sequence normal);

  @Dense(units = "width")
  Sequence key(Sequence normal);

  @Dense(units = "width")
  Sequence value(Sequence normal);

  @RotaryPositions(heads = "heads")
  Sequence turnedQuery(Sequence query);

  @RotaryPositions(heads = "heads")
  Sequence turnedKey(Sequence key);

  @Attention(heads = "heads", causal = true)
  Sequence context(
      @From("turnedQuery") Sequence query, @From("turnedKey") Sequence key, Sequence value);

  @Dense(units = "width", activation = Activation.SILU)
  Sequence mixed(Sequence context);

  @Add
  Sequence read(Sequence words, Sequence mixed);

  @SinusoidalPositions
  Sequence placedClips(Sequence clips);

  @Use
  CrossAttentionLayer seen(@From("read") Sequence x, @From("placedClips") Sequence memory);

  @MeanPooling
  Features sentence(@From("seen.result") Sequence x);

  @Logits(classes = "3")
  Scores answer(Features sentence);
}
