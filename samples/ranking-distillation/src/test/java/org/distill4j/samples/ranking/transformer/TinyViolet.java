package org.distill4j.samples.ranking.transformer;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.Network;

/** A tiny VIOLET, whose windows are half a side of the first stage. */
@Network
interface TinyViolet extends Violet {

  @Override
  @Dimension(4)
  int fine();

  @Override
  @Dimension(1)
  int fineHeads();

  @Override
  @Dimension(1)
  int pairs();

  @Override
  @Dimension(2)
  int frames();

  @Override
  @Dimension(16)
  int side();

  @Override
  @Dimension(3)
  int depth();

  @Override
  @Dimension(2)
  int windowRows();

  @Override
  @Dimension(2)
  int windowColumns();

  @Override
  @Dimension(20)
  int vocabulary();

  @Override
  @Dimension(6)
  int positions();

  @Override
  @Dimension(8)
  int width();

  @Override
  @Dimension(2)
  int heads();

  @Override
  @Dimension(1)
  int layers();

  @Override
  @Dimension(5)
  int answers();
}
