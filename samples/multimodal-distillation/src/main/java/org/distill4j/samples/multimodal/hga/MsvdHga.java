package org.distill4j.samples.multimodal.hga;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.Network;

/** HGA at the sizes of MSVD-QA. */
@Network
public interface MsvdHga extends Hga {

  @Override
  @Dimension(4809)
  int vocabulary();

  @Override
  @Dimension(1854)
  int answers();
}
