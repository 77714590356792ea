package org.distill4j.samples.ranking.bilm;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.Network;

/** The published answerer with small sizes. */
@Network
interface ReducedAnswerer extends FrozenBilmAnswerer {

  @Override
  @Dimension(20)
  int vocabulary();

  @Override
  @Dimension(16)
  int width();

  @Override
  @Dimension(4)
  int heads();

  @Override
  @Dimension(4)
  int layers();

  @Override
  @Dimension(6)
  int features();
}
