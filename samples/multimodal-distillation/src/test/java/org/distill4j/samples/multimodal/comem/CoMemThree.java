package org.distill4j.samples.multimodal.comem;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.Network;

/** Co-Mem at any size. */
@Network
public interface CoMemThree extends CoMem {

  @Override
  @Dimension
  int width();

  @Override
  @Dimension
  int wordSize();

  @Override
  @Dimension
  int channels();

  @Override
  @Dimension
  int motionChannels();
}
