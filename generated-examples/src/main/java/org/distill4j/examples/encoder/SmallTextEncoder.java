package org.distill4j.examples.encoder;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.Network;

/** An encoder of words with one narrow layer of as many heads. */
@Network
public interface SmallTextEncoder extends ReadableEncoder {

  @Override
  @Dimension(8)
  int width();

  @Override
  @Dimension(16)
  int inner();

  @Override
  @Dimension(1)
  int layers();
}
