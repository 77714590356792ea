package org.distill4j.samples.image;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.Network;

/** The teacher with a quarter of its width and half of its depth. */
@Network
public interface ImageStudent extends ImageTeacher {

  @Override
  @Dimension(8)
  int width();

  @Override
  @Dimension(1)
  int depth();
}
