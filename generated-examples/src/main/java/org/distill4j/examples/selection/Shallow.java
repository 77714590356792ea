package org.distill4j.examples.selection;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.Network;

/** A student of two layers of another width. */
@Network
public interface Shallow extends Deep {

  @Override
  @Dimension(8)
  int width();

  @Override
  @Dimension(2)
  int rounds();
}
