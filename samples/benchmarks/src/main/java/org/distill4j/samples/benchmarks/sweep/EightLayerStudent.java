package org.distill4j.samples.benchmarks.sweep;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.Network;
import org.distill4j.samples.multimodal.SizedTeacher;

/** The published network with eight layers of graph reasoning. */
@Network
public interface EightLayerStudent extends SizedTeacher {

  @Override
  @Dimension(8)
  int graphLayers();
}
