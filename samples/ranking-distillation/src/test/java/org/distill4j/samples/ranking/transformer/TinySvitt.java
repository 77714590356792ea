package org.distill4j.samples.ranking.transformer;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.Network;

/** A tiny SViTT. */
@Network
interface TinySvitt extends Svitt {

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
  @Dimension(1)
  int reading();

  @Override
  @Dimension(1)
  int fusing();

  @Override
  @Dimension(2)
  int frames();

  @Override
  @Dimension(2)
  int side();

  @Override
  @Dimension(12)
  int pixels();
}
