package org.distill4j.examples.segmentation;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.Network;

/** A segmenter with few channels. */
@Network
public interface SmallSegmenter extends Segmenter {

  @Override
  @Dimension(2)
  int channels();
}
