package org.distill4j.samples.ranking.small;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.From;
import org.distill4j.dsl.Network;
import org.distill4j.dsl.Use;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.operation.Activation;
import org.distill4j.dsl.operation.ClassToken;
import org.distill4j.dsl.operation.Dense;
import org.distill4j.dsl.operation.FirstStep;
import org.distill4j.dsl.operation.LayerNorm;
import org.distill4j.dsl.operation.Logits;
import org.distill4j.dsl.operation.PartTokens;
import org.distill4j.dsl.operation.StepRange;
import org.distill4j.dsl.operation.StepSlice;
import org.distill4j.samples.ranking.transformer.BeitLayer;
import org.distill4j.samples.ranking.transformer.SvittBody;
import org.distill4j.samples.ranking.transformer.WritingLayer;

/**
 * A small SViTT. The features of frames and motion take the place of patches, in the order of time.
 * An answer is one word, so the decoder has one step, which is trained, and scores answers.
 */
@Network
public interface SmallSvitt extends SvittBody, ClipVideo {

  @Override
  @Dimension
  int vocabulary();

  @Override
  @Dimension(64)
  int positions();

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
  @Dimension(1)
  int reading();

  @Override
  @Dimension(1)
  int fusing();

  /** The number of answers. */
  @Dimension
  int answers();

  @Override
  @ClassToken
  Sequence marked(@From("clipSteps") Sequence patches);

  @Override
  @Use(
      repeat = "layers",
      with = {"frames = clips * (clipFrames + 1)", "side = 1", "inner = 4 * width"})
  BeitLayer vision(@From("marked") Sequence x);

  @PartTokens(parts = "1")
  Sequence opened(@From("fusion.result") Sequence x);

  @StepSlice(range = StepRange.FIRST, count = "1")
  Sequence opening(Sequence opened);

  @Use(repeat = "fusing", with = "inner = 4 * width")
  WritingLayer writer(@From("opening") Sequence x, @From("fusion.result") Sequence memory);

  @FirstStep
  Features written(@From("writer.result") Sequence x);

  @Dense(units = "width", activation = Activation.GELU)
  Features thought(Features written);

  @LayerNorm(epsilon = 1e-12)
  Features head(Features thought);

  @Logits(classes = "answers")
  Scores answer(Features head);
}
