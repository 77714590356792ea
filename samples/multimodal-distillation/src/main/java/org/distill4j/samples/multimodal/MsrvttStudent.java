package org.distill4j.samples.multimodal;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.Network;

/** The student at the sizes of MSRVTT-QA. */
@Network
public interface MsrvttStudent extends VideoQaStudent {

  @Override
  @Dimension(17171)
  int vocabulary();

  @Override
  @Dimension(4002)
  int answers();
}
