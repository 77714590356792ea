package org.distill4j.examples.pretrained;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.Network;
import org.distill4j.dsl.Pretrained;

/** Begins with every third layer of the long reader: layers 2 and 5. */
@Network
@Pretrained(
    others = "answer",
    ignored = {"pooler.*", "layer.*"},
    first = 2,
    step = 3)
public interface ShortReader extends Reader {

  @Override
  @Dimension(2)
  int rounds();
}
