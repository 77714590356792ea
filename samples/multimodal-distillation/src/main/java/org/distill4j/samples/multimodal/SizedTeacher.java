package org.distill4j.samples.multimodal;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.Network;

/** The teacher for features of any size: all sizes are bound when it is built. */
@Network
public interface SizedTeacher extends VideoQaTeacher {

  @Override
  @Dimension
  int width();

  @Override
  @Dimension
  int pooled();

  @Override
  @Dimension
  int wordSize();

  @Override
  @Dimension
  int channels();
}
