package org.distill4j.examples.pretrained;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.Network;

/** A reader of other sizes, trained from its initial values. */
@Network
public interface WideReader extends Reader {

  @Override
  @Dimension(1)
  int rounds();

  @Override
  @Dimension(16)
  int width();
}
