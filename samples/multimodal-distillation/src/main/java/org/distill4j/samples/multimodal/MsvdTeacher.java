package org.distill4j.samples.multimodal;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.Network;

/** The teacher at the sizes of MSVD-QA. */
@Network
public interface MsvdTeacher extends VideoQaTeacher {

  @Override
  @Dimension(4809)
  int vocabulary();

  @Override
  @Dimension(1854)
  int answers();
}
