package org.distill4j.examples.map;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.Network;

/** The student of {@link MapObjectives}, with fewer channels. */
@Network
public interface Sketcher extends Painter {

  @Override
  @Dimension(4)
  int channels();
}
