package org.distill4j.samples.ranking.transformer;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.Network;

/** A tiny Co-Token. */
@Network
interface TinyCoToken extends CoToken {

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
  int tokens();

  @Override
  @Dimension(1)
  int depth();

  @Override
  @Dimension(7)
  int features();

  @Override
  @Dimension(5)
  int answers();
}
