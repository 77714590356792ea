package org.distill4j.examples.distillation;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.Network;

/** The student of {@link SmallFromBig}. */
@Network
public interface Small extends Big {

  @Override
  @Dimension(4)
  int width();
}
