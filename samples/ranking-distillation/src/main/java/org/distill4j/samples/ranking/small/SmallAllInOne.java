package org.distill4j.samples.ranking.small;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.From;
import org.distill4j.dsl.Network;
import org.distill4j.dsl.Use;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.operation.ClassToken;
import org.distill4j.dsl.operation.PartMean;
import org.distill4j.dsl.operation.PartPositions;
import org.distill4j.dsl.operation.PartPrefix;
import org.distill4j.dsl.operation.PartTokens;
import org.distill4j.dsl.operation.TypeEmbedding;
import org.distill4j.samples.ranking.transformer.AllInOne;
import org.distill4j.samples.ranking.transformer.RolledLayer;

/**
 * A small All-in-one. Clips take the place of frames, and the features of a clip's frames and
 * motion that of patches; the motion is what each layer rolls to the next clip. A trained step
 * stands in front of the question, which has no word for all of it.
 */
@Network
public interface SmallAllInOne extends AllInOne, ClipVideo {

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

  @ClassToken
  Sequence begunWords(@From("words.result") Sequence words);

  @Override
  @TypeEmbedding(types = "1")
  Sequence asked(@From("begunWords") Sequence words);

  @Override
  @PartTokens(parts = "clips")
  Sequence begun(@From("clipSteps") Sequence patches);

  @Override
  @PartPositions(parts = "clips", positions = "clipFrames + 2")
  Sequence placed(Sequence begun);

  @Override
  @PartPositions(parts = "clips", ofParts = true, positions = "clips")
  Sequence timed(Sequence placed);

  @Override
  @PartPrefix(parts = "clips")
  Sequence both(Sequence asked, Sequence seen);

  @Override
  @Use(
      repeat = "layers",
      with = {"frames = clips", "inner = 4 * width", "rolled = 1"})
  RolledLayer layer(@From("both") Sequence x);

  @Override
  @PartMean(parts = "clips")
  Sequence mean(Sequence normal);
}
