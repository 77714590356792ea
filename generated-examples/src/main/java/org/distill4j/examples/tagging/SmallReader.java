package org.distill4j.examples.tagging;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.Network;

/** A narrow reader. */
@Network
public interface SmallReader extends Reader {

  @Override
  @Dimension(6)
  int width();
}
