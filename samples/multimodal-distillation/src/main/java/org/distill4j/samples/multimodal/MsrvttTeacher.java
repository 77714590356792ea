package org.distill4j.samples.multimodal;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.Network;

/** The teacher at the sizes of MSRVTT-QA. */
@Network
public interface MsrvttTeacher extends VideoQaTeacher {

  @Override
  @Dimension(6)
  int graphLayers();

  @Override
  @Dimension(17171)
  int vocabulary();

  @Override
  @Dimension(4002)
  int answers();
}
