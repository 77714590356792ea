package org.distill4j.samples.multimodal.golden;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.Network;

/** {@link PublishedOne} with 2 layers of graph reasoning. */
@Network
public interface PublishedTwo extends PublishedOne {

  @Override
  @Dimension(2)
  int graphLayers();
}
