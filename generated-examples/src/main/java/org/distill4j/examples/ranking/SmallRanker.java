package org.distill4j.examples.ranking;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.Network;

/** The student. */
@Network
public interface SmallRanker extends Ranker {

  @Override
  @Dimension(4)
  int width();
}
