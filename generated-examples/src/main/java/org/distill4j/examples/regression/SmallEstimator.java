package org.distill4j.examples.regression;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.Network;

/** A narrow estimator. */
@Network
public interface SmallEstimator extends Estimator {

  @Override
  @Dimension(4)
  int width();
}
