package org.distill4j.samples.benchmarks.sweep;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.Network;
import org.distill4j.samples.multimodal.SizedTeacher;

/** The published network with two layers of graph reasoning. */
@Network
public interface TwoLayerStudent extends SizedTeacher {

  @Override
  @Dimension(2)
  int graphLayers();
}
