package org.distill4j.examples.objective;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.Network;

/** The student of {@link ManyObjectives}. */
@Network
public interface Novice extends Expert {

  @Override
  @Dimension(8)
  int hidden();
}
