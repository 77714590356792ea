package org.distill4j.samples.ranking.small;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.From;
import org.distill4j.dsl.Network;
import org.distill4j.dsl.Use;
import org.distill4j.dsl.WeightsOf;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.operation.ClassToken;
import org.distill4j.dsl.operation.PartPositions;
import org.distill4j.dsl.operation.PartSlice;
import org.distill4j.dsl.operation.PartTokens;
import org.distill4j.dsl.operation.StepConcatenation;
import org.distill4j.dsl.operation.StepRange;
import org.distill4j.samples.ranking.transformer.FrameLayer;
import org.distill4j.samples.ranking.transformer.Merlot;

/**
 * A small MERLOT. Clips take the place of frames, and the features of a clip's frames and motion
 * that of patches behind a ResNet; they are so few that none are averaged. A trained step stands in
 * front of the question, which has no word for all of it.
 */
@Network
public interface SmallMerlot extends Merlot, ClipVideo {

  @Override
  @Dimension
  int width();

  @Override
  @Dimension(4)
  int heads();

  @Override
  @Dimension(2)
  int layers();

  @Override
  @Dimension
  int vocabulary();

  @Override
  @Dimension(64)
  int positions();

  @Override
  @Dimension
  int answers();

  @Override
  @PartPositions(parts = "clips", positions = "clipFrames + 1")
  Sequence placed(@From("clipSteps") Sequence patches);

  @Override
  @PartTokens(parts = "clips", count = "2")
  Sequence begun(Sequence placed);

  @Override
  @Use(
      repeat = "layers",
      with = {"frames = clips", "inner = 4 * width"})
  FrameLayer vision(@From("begunNormal") Sequence x);

  @Override
  @PartSlice(parts = "clips", range = StepRange.FIRST, count = "1")
  Sequence gists(Sequence visionNormal);

  @Override
  @PartSlice(parts = "clips", range = StepRange.ALL_BUT_FIRST, count = "2")
  Sequence details(Sequence visionNormal);

  @Override
  @PartPositions(parts = "clips", positions = "clipFrames + 1")
  Sequence squaresPlaced(@From("details") Sequence squares);

  @Override
  @PartPositions(parts = "clips", ofParts = true, positions = "positions")
  Sequence gistsTimed(Sequence gistsPlaced);

  @Override
  @PartPositions(parts = "clips", ofParts = true, positions = "positions")
  @WeightsOf("gistsTimed")
  Sequence squaresTimed(Sequence squaresPlaced);

  @ClassToken
  Sequence begunWords(@From("asked") Sequence words);

  @Override
  @StepConcatenation
  Sequence both(@From("begunWords") Sequence asked, Sequence seen);
}
