package org.distill4j.samples.multimodal.dualvgr;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.Network;
import org.distill4j.samples.multimodal.GlossTeacher;

/** DualVGR for questions about definitions, whose words take the place of features. */
@Network
public interface GlossDualVgr extends GlossTeacher {

  @Override
  @Dimension(2)
  int units();
}
