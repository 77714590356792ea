package org.distill4j.samples.ranking.transformer;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.Network;

/** A tiny MERLOT. */
@Network
interface TinyMerlot extends Merlot {

  @Override
  @Dimension(4)
  int channels();

  @Override
  @Dimension(2)
  int groups();

  @Override
  @Dimension(1)
  int deep();

  @Override
  @Dimension(32)
  int height();

  @Override
  @Dimension(32)
  int breadth();

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
  @Dimension(20)
  int vocabulary();

  @Override
  @Dimension(6)
  int positions();

  @Override
  @Dimension(5)
  int answers();
}
