package org.distill4j.samples.multimodal;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.Network;

/** The teacher with two units of reasoning, as in the network that it is based on. */
@Network
public interface DualVgr extends VideoQaTeacher {

  @Override
  @Dimension(2)
  int units();
}
