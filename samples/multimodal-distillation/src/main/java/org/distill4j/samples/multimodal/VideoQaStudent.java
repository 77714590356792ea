package org.distill4j.samples.multimodal;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.Network;

/** The teacher with one layer of graph reasoning. */
@Network
public interface VideoQaStudent extends VideoQaTeacher {

  @Override
  @Dimension(1)
  int graphLayers();
}
