package org.distill4j.samples.multimodal.comem;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.Network;

/** Co-Mem at any size, with a single pass. */
@Network
public interface CoMemOne extends CoMemThree {

  @Override
  @Dimension(1)
  int passes();
}
