package org.distill4j.samples.multimodal.dsavs;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.Network;

/** DSAVS at the sizes of MSVD-QA. */
@Network
public interface MsvdDsavs extends Dsavs {

  @Override
  @Dimension(4809)
  int vocabulary();

  @Override
  @Dimension(1854)
  int answers();
}
