package org.distill4j.samples.ranking.transformer;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.From;
import org.distill4j.dsl.Input;
import org.distill4j.dsl.Network;
import org.distill4j.dsl.Use;
import org.distill4j.dsl.WeightsOf;
import org.distill4j.dsl.block.PreNormLayer;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.kind.Image;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.kind.Tokens;
import org.distill4j.dsl.operation.Dropout;
import org.distill4j.dsl.operation.Embedding;
import org.distill4j.dsl.operation.FirstStep;
import org.distill4j.dsl.operation.LayerNorm;
import org.distill4j.dsl.operation.Logits;
import org.distill4j.dsl.operation.MergeSteps;
import org.distill4j.dsl.operation.PartPositions;
import org.distill4j.dsl.operation.PartSlice;
import org.distill4j.dsl.operation.PartTokens;
import org.distill4j.dsl.operation.PatchEmbedding;
import org.distill4j.dsl.operation.PositionEmbedding;
import org.distill4j.dsl.operation.StepConcatenation;
import org.distill4j.dsl.operation.StepMerging;
import org.distill4j.dsl.operation.StepRange;
import org.distill4j.dsl.operation.TypeEmbedding;

/**
 * MERLOT (Zellers et al. 2021) for two frames: a ResNet and a ViT read each frame, a transformer
 * the frames and the words. A further frame is an input, a use and a node.
 */
@Network
public interface Merlot {

  /** The number of channels of the first stage of the ResNet. */
  @Dimension(64)
  int channels();

  /** The number of groups of a norm of the ResNet. */
  @Dimension(32)
  int groups();

  /** The number of bottlenecks of the third stage but the first. */
  @Dimension(8)
  int deep();

  /** The height of a frame. */
  @Dimension(192)
  int height();

  /** The width of a frame. */
  @Dimension(352)
  int breadth();

  /** The number of features of a step. */
  @Dimension(768)
  int width();

  /** The number of heads. */
  @Dimension(12)
  int heads();

  /** The number of layers of each transformer. */
  @Dimension(12)
  int layers();

  /** The number of words. */
  @Dimension(50_370)
  int vocabulary();

  /** The largest number of words, and of frames. */
  @Dimension(1_024)
  int positions();

  /** The number of answers. */
  @Dimension(1_500)
  int answers();

  /** The first frame. */
  @Input(shape = {"3", "height", "breadth"})
  Image first();

  /** The second frame. */
  @Input(shape = {"3", "height", "breadth"})
  Image second();

  /** The question. */
  @Input(shape = "words")
  Tokens question();

  @Use(with = "width = breadth")
  MerlotStem firstStem(@From("first") Image photo);

  @Use(weightsOf = "firstStem", with = "width = breadth")
  MerlotStem secondStem(@From("second") Image photo);

  @PatchEmbedding(size = 1, units = "width")
  Sequence firstPatches(@From("firstStem.result") Image maps);

  @PatchEmbedding(size = 1, units = "width")
  @WeightsOf("firstPatches")
  Sequence secondPatches(@From("secondStem.result") Image maps);

  @StepConcatenation
  Sequence patches(Sequence firstPatches, Sequence secondPatches);

  @PartPositions(parts = "2", positions = "height / 16 * (breadth / 16)")
  Sequence placed(Sequence patches);

  @PartTokens(parts = "2", count = "2")
  Sequence begun(Sequence placed);

  @LayerNorm
  Sequence begunNormal(Sequence begun);

  @Use(
      repeat = "layers",
      with = {"frames = 2", "inner = 4 * width"})
  FrameLayer vision(@From("begunNormal") Sequence x);

  @LayerNorm
  Sequence visionNormal(@From("vision.result") Sequence x);

  @PartSlice(parts = "2", range = StepRange.FIRST, count = "1")
  Sequence gists(Sequence visionNormal);

  @PartSlice(parts = "2", range = StepRange.ALL_BUT_FIRST, count = "2")
  Sequence details(Sequence visionNormal);

  @MergeSteps(rows = "height / 16", columns = "breadth / 16", merging = StepMerging.MEAN)
  Sequence squares(Sequence details);

  @TypeEmbedding(types = "1")
  Sequence gistsPlaced(Sequence gists);

  @PartPositions(parts = "2", positions = "height / 32 * (breadth / 32)")
  Sequence squaresPlaced(Sequence squares);

  @PartPositions(parts = "2", ofParts = true, positions = "positions")
  Sequence gistsTimed(Sequence gistsPlaced);

  @PartPositions(parts = "2", ofParts = true, positions = "positions")
  @WeightsOf("gistsTimed")
  Sequence squaresTimed(Sequence squaresPlaced);

  @StepConcatenation
  Sequence frames(Sequence gistsTimed, Sequence squaresTimed);

  @LayerNorm
  Sequence seen(Sequence frames);

  @Embedding(vocabulary = "vocabulary", units = "width", radius = 0.05)
  Sequence words(Tokens question);

  @PositionEmbedding(positions = "positions")
  Sequence wordsPlaced(Sequence words);

  @LayerNorm
  Sequence wordsNormal(Sequence wordsPlaced);

  @Dropout(rate = 0.1)
  Sequence asked(Sequence wordsNormal);

  @StepConcatenation
  Sequence both(Sequence asked, Sequence seen);

  @Use(repeat = "layers", with = "inner = 4 * width")
  PreNormLayer joint(@From("both") Sequence x);

  @LayerNorm
  Sequence understood(@From("joint.result") Sequence x);

  @FirstStep
  Features start(Sequence understood);

  @Logits(classes = "answers")
  Scores answer(Features start);
}
