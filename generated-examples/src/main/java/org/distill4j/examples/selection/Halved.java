package org.distill4j.examples.selection;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.Network;

/** A student of two layers that are as wide as the teacher's. */
@Network
public interface Halved extends Deep {

  @Override
  @Dimension(2)
  int rounds();
}
