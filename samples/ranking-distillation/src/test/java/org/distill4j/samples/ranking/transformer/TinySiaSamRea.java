package org.distill4j.samples.ranking.transformer;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.Network;

/** A tiny SiaSamRea. */
@Network
interface TinySiaSamRea extends SiaSamRea {

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
  @Dimension(2)
  int clips();

  @Override
  @Dimension(3)
  int places();

  @Override
  @Dimension(7)
  int features();

  @Override
  @Dimension(5)
  int answers();
}
