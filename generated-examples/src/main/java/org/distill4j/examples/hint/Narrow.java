package org.distill4j.examples.hint;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.Network;

/** The student of {@link Hinted}. */
@Network
public interface Narrow extends Wide {

  @Override
  @Dimension
  int width();
}
