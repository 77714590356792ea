package org.distill4j.samples.multimodal;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.Network;

/** {@link GlossTeacher} with one layer of graph reasoning. */
@Network
public interface GlossStudent extends GlossTeacher {

  @Override
  @Dimension(1)
  int graphLayers();
}
