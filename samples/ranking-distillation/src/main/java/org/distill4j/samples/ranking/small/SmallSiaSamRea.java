package org.distill4j.samples.ranking.small;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.From;
import org.distill4j.dsl.Network;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.operation.ClassToken;
import org.distill4j.dsl.operation.PartPositions;
import org.distill4j.dsl.operation.PartPrefix;
import org.distill4j.samples.ranking.transformer.SiaSamRea;

/**
 * A small SiaSamRea: all clips of a video inform each other, and the features of a clip's frames
 * and motion take the place of its places. A trained step stands in front of the question, which
 * has no word for all of it.
 */
@Network
public interface SmallSiaSamRea extends SiaSamRea, ClipVideo {

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
  int clips();

  @Override
  @Dimension
  int answers();

  @Override
  @PartPositions(parts = "clips", positions = "clipFrames + 1")
  Sequence placed(@From("clipSteps") Sequence shapes);

  @ClassToken
  Sequence begunWords(@From("words.result") Sequence words);

  @Override
  @PartPrefix(parts = "clips")
  Sequence both(@From("begunWords") Sequence words, Sequence seen);
}
