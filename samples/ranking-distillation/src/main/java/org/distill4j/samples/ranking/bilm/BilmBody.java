package org.distill4j.samples.ranking.bilm;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.From;
import org.distill4j.dsl.Frozen;
import org.distill4j.dsl.Input;
import org.distill4j.dsl.Storage;
import org.distill4j.dsl.Use;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.kind.Table;
import org.distill4j.dsl.kind.Tokens;
import org.distill4j.dsl.operation.Activation;
import org.distill4j.dsl.operation.Dense;
import org.distill4j.dsl.operation.Dropout;
import org.distill4j.dsl.operation.Embedding;
import org.distill4j.dsl.operation.LayerNorm;
import org.distill4j.dsl.operation.PositionEmbedding;
import org.distill4j.dsl.operation.RelativePositions;
import org.distill4j.dsl.operation.StepAt;
import org.distill4j.dsl.operation.StepConcatenation;
import org.distill4j.dsl.operation.StepConvolution;

/**
 * All of FrozenBiLM but its outputs, with the sizes of DeBERTa-V2-XLarge. The frames come first,
 * then the words; a convolution over both is added behind the first layer; the last layer runs
 * twice as a decoder. The trained part are the map of frames, the adapters and all norms.
 */
public interface BilmBody {

  /** The number of words. */
  @Dimension(128_100)
  int vocabulary();

  /** The number of features of a step. */
  @Dimension(1_536)
  int width();

  /** The number of heads. */
  @Dimension(24)
  int heads();

  /** The number of layers, at least 3. */
  @Dimension(24)
  int layers();

  /** The number of features of a frame, those of CLIP. */
  @Dimension(768)
  int features();

  /** The frames. */
  @Input(shape = {"frames", "features"})
  Sequence video();

  /** The question with a mask in place of the answer. */
  @Input(shape = "words")
  Tokens text();

  /** The place of the mask, counted from the first frame. */
  @Input(shape = "1")
  Tokens mask();

  @Dense(units = "width")
  Sequence seen(Sequence video);

  @Frozen(storage = Storage.FLOAT16)
  @Embedding(vocabulary = "vocabulary", units = "width", radius = 0.05)
  Sequence words(Tokens text);

  @StepConcatenation
  Sequence both(Sequence seen, Sequence words);

  @LayerNorm(epsilon = 1e-7)
  Sequence normal(Sequence both);

  @Dropout(rate = 0.1)
  Sequence embedded(Sequence normal);

  @Frozen(storage = Storage.FLOAT16)
  @RelativePositions(rows = "512")
  Table positions(Sequence embedded);

  @LayerNorm(epsilon = 1e-7)
  Table relative(Table positions);

  @Use(with = "inner = 4 * width")
  AdaptedLayer first(@From("embedded") Sequence x, Table relative);

  @Frozen(storage = Storage.FLOAT16)
  @StepConvolution(units = "width", size = 3, padding = 1, activation = Activation.GELU)
  Sequence phrases(Sequence embedded);

  @LayerNorm(epsilon = 1e-7)
  Sequence convolved(@From("first.result") Sequence states, Sequence phrases);

  @Use(repeat = "layers - 2", with = "inner = 4 * width")
  AdaptedLayer middle(@From("convolved") Sequence x, Table relative);

  @Frozen(storage = Storage.FLOAT16)
  @PositionEmbedding(positions = "512")
  Sequence placed(@From("middle.result") Sequence states);

  @Use(repeat = "2", shared = true, with = "inner = 4 * width")
  DecoderLayer last(
      @From("placed") Sequence x,
      @From("middle.result") Sequence memory,
      @From("relative") Table relative);

  @StepAt
  Features blank(@From("last.result") Sequence states, Tokens mask);

  @Frozen(storage = Storage.FLOAT16)
  @Dense(units = "width", activation = Activation.GELU)
  Features thought(Features blank);

  @LayerNorm(epsilon = 1e-7)
  Features head(Features thought);
}
