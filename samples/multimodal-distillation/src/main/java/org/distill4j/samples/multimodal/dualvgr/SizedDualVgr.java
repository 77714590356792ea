package org.distill4j.samples.multimodal.dualvgr;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.Network;
import org.distill4j.samples.multimodal.SizedTeacher;

/** DualVGR for features of any size. */
@Network
public interface SizedDualVgr extends SizedTeacher {

  @Override
  @Dimension(2)
  int units();
}
