package org.distill4j.samples.multimodal.golden;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.Network;

/** {@link PublishedOne} with 4 layers of graph reasoning. */
@Network
public interface PublishedFour extends PublishedOne {

  @Override
  @Dimension(4)
  int graphLayers();
}
