package org.distill4j.samples.ranking.transformer;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.From;
import org.distill4j.dsl.Input;
import org.distill4j.dsl.Network;
import org.distill4j.dsl.Use;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.kind.Tokens;
import org.distill4j.dsl.operation.Activate;
import org.distill4j.dsl.operation.Activation;
import org.distill4j.dsl.operation.Dense;
import org.distill4j.dsl.operation.Dropout;
import org.distill4j.dsl.operation.FirstStep;
import org.distill4j.dsl.operation.LayerNorm;
import org.distill4j.dsl.operation.Logits;
import org.distill4j.dsl.operation.PartMean;
import org.distill4j.dsl.operation.PartPositions;
import org.distill4j.dsl.operation.PartPrefix;
import org.distill4j.dsl.operation.PartTokens;
import org.distill4j.dsl.operation.TypeEmbedding;

/**
 * All-in-one-B (Wang et al. 2023): a ViT that reads the question and the patches of a frame
 * together, frame by frame.
 */
@Network
public interface AllInOne {

  /** The number of words. */
  @Dimension(30_522)
  int vocabulary();

  /** The largest number of words of a question. */
  @Dimension(40)
  int positions();

  /** The number of features of a step. */
  @Dimension(768)
  int width();

  /** The number of heads. */
  @Dimension(12)
  int heads();

  /** The number of layers. */
  @Dimension(12)
  int layers();

  /** The number of frames. */
  @Dimension(3)
  int frames();

  /** The number of patches of a frame. */
  @Dimension(196)
  int places();

  /** The number of values of a patch. */
  @Dimension(768)
  int pixels();

  /** The number of answers. */
  @Dimension(1_500)
  int answers();

  /** The question. */
  @Input(shape = "words")
  Tokens question();

  /** The patches of all frames, frame by frame. */
  @Input(shape = {"frames * places", "pixels"})
  Sequence video();

  @Use
  BertWords words(@From("question") Tokens text);

  @TypeEmbedding(types = "1")
  Sequence asked(@From("words.result") Sequence words);

  @Dense(units = "width")
  Sequence patches(Sequence video);

  @PartTokens(parts = "frames")
  Sequence begun(Sequence patches);

  @PartPositions(parts = "frames", positions = "places + 1")
  Sequence placed(Sequence begun);

  @PartPositions(parts = "frames", ofParts = true, positions = "frames")
  Sequence timed(Sequence placed);

  @TypeEmbedding(types = "1")
  Sequence seen(Sequence timed);

  @PartPrefix(parts = "frames")
  Sequence both(Sequence asked, Sequence seen);

  @Use(
      repeat = "layers",
      with = {"inner = 4 * width", "rolled = places / 4"})
  RolledLayer layer(@From("both") Sequence x);

  @LayerNorm(epsilon = 1e-6)
  Sequence normal(@From("layer.result") Sequence x);

  @PartMean(parts = "frames")
  Sequence mean(Sequence normal);

  @FirstStep
  Features first(Sequence mean);

  @Dense(units = "width", activation = Activation.TANH)
  Features pooled(Features first);

  @Dropout(rate = 0.5)
  Features kept(Features pooled);

  @Dense(units = "width / 2")
  Features narrow(Features kept);

  @LayerNorm
  Features narrowNormal(Features narrow);

  @Activate(activation = Activation.GELU)
  Features thought(Features narrowNormal);

  @Logits(classes = "answers")
  Scores answer(Features thought);
}
