package org.distill4j.samples.ranking.small;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.From;
import org.distill4j.dsl.Network;
import org.distill4j.dsl.Use;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.operation.ClassToken;
import org.distill4j.dsl.operation.Dense;
import org.distill4j.dsl.operation.FirstStep;
import org.distill4j.dsl.operation.LayerNorm;
import org.distill4j.dsl.operation.PartMean;
import org.distill4j.dsl.operation.PartPositions;
import org.distill4j.dsl.operation.PartTokens;
import org.distill4j.dsl.operation.StepConcatenation;
import org.distill4j.dsl.operation.WindowOrder;
import org.distill4j.samples.ranking.transformer.SwinMerging;
import org.distill4j.samples.ranking.transformer.SwinPair;
import org.distill4j.samples.ranking.transformer.Violet;

/**
 * A small VIOLET. The grid of patches is one of clips by two columns, the mean of a clip's frames
 * and its motion; windows are half of the clips. The Swin has two of four stages, and the second
 * one reads pairs of clips, whose number must be even. They stand behind the question, in front of
 * which is a trained step.
 */
@Network
public interface SmallViolet extends Violet, ClipVideo {

  @Override
  @Dimension(1)
  int frames();

  @Override
  @Dimension(1)
  int depth();

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
  @Dimension
  int answers();

  @PartMean(parts = "clipFrames")
  Sequence meanFrames(Sequence framesInTurn);

  @StepConcatenation
  Sequence meansInTurn(Sequence meanFrames, Sequence moved);

  @WindowOrder(rows = "clips", columns = "1", height = "1", width = "1")
  Sequence grid(@From("meansInTurn") Sequence steps);

  @Override
  @Dense(units = "width / 2")
  Sequence patches(@From("grid") Sequence video);

  @Override
  @Use(
      with = {
        "heads = heads / 2",
        "rows = clips",
        "columns = 2",
        "windowRows = clips / 2",
        "windowColumns = 2",
        "width = width / 2"
      })
  SwinPair first(@From("patchesNormal") Sequence x);

  @Override
  @Use(with = {"rows = clips", "columns = 2", "width = width / 2"})
  SwinMerging firstHalf(@From("first.result") Sequence x);

  @Override
  @Use(with = {"rows = clips / 2", "columns = 1", "windowRows = clips / 2", "windowColumns = 1"})
  SwinPair second(@From("firstHalf.result") Sequence x);

  @Override
  @LayerNorm
  Sequence shapes(@From("second.result") Sequence x);

  @Override
  @PartTokens(parts = "clips / 2")
  Sequence begun(Sequence seen);

  @Override
  @PartPositions(parts = "clips / 2", positions = "2")
  Sequence placed(Sequence begun);

  @Override
  @PartPositions(parts = "clips / 2", ofParts = true, positions = "clips / 2")
  Sequence timed(Sequence placed);

  @ClassToken
  Sequence begunWords(@From("words.result") Sequence words);

  @Override
  @StepConcatenation
  Sequence both(@From("begunWords") Sequence frame, @From("frame") Sequence words);

  @Override
  @FirstStep
  Features asked(@From("layer.result") Sequence read);
}
