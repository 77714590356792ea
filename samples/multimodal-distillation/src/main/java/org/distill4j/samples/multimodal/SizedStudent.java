package org.distill4j.samples.multimodal;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.Network;

/** {@link SizedTeacher} with one layer of graph reasoning. */
@Network
public interface SizedStudent extends SizedTeacher {

  @Override
  @Dimension(1)
  int graphLayers();
}
