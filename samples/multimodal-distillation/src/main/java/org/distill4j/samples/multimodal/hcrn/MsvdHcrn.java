package org.distill4j.samples.multimodal.hcrn;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.Network;

/** HCRN at the sizes of MSVD-QA. */
@Network
public interface MsvdHcrn extends Hcrn {

  @Override
  @Dimension(4809)
  int vocabulary();

  @Override
  @Dimension(1854)
  int answers();
}
