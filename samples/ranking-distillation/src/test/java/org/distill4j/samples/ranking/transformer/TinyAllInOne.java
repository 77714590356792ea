package org.distill4j.samples.ranking.transformer;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.Network;

/** A tiny All-in-one. */
@Network
interface TinyAllInOne extends AllInOne {

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
  @Dimension(2)
  int layers();

  @Override
  @Dimension(2)
  int frames();

  @Override
  @Dimension(4)
  int places();

  @Override
  @Dimension(12)
  int pixels();

  @Override
  @Dimension(5)
  int answers();
}
