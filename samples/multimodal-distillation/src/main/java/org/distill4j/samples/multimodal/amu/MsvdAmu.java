package org.distill4j.samples.multimodal.amu;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.Network;

/** AMU at the sizes of MSVD-QA. */
@Network
public interface MsvdAmu extends Amu {

  @Override
  @Dimension(4000)
  int vocabulary();

  @Override
  @Dimension(1000)
  int answers();
}
