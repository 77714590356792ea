package org.distill4j.samples.multimodal.hcrn;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.Network;

/** HCRN at any size. */
@Network
public interface SizedHcrn extends Hcrn {

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
  int clips();

  @Override
  @Dimension
  int frames();
}
