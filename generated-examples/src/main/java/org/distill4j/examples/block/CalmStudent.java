package org.distill4j.examples.block;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.Network;

/** Refines a state once. */
@Network
public interface CalmStudent extends CalmTeacher {

  @Override
  @Dimension(1)
  int rounds();
}
