package org.distill4j.samples.multimodal;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.Network;

/** Two units of reasoning, as in the network that the teacher was made from. */
@Network
public interface DualVgr extends VideoQaTeacher {

  @Override
  @Dimension(2)
  int units();
}
