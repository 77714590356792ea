package org.distill4j.samples.multimodal.comem;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.Network;

/** Co-Mem at the sizes of MSVD-QA. */
@Network
public interface MsvdCoMem extends CoMem {

  @Override
  @Dimension(4809)
  int vocabulary();

  @Override
  @Dimension(1854)
  int answers();
}
