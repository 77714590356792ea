package org.distill4j.samples.multimodal.golden;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.Network;

/** {@link PublishedOne} with 3 layers of graph reasoning. */
@Network
public interface PublishedThree extends PublishedOne {

  @Override
  @Dimension(3)
  int graphLayers();
}
