package org.distill4j.samples.ranking.justask;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.Network;

/** Just Ask at any size, with one layer of each kind. */
@Network
public interface JustAskOne extends JustAskTwo {

  @Override
  @Dimension(1)
  int textLayers();

  @Override
  @Dimension(1)
  int layers();
}
