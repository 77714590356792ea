package org.distill4j.examples.regression;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.Input;
import org.distill4j.dsl.Network;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.kind.Values;
import org.distill4j.dsl.operation.Activation;
import org.distill4j.dsl.operation.Dense;
import org.distill4j.dsl.operation.Regression;

/** Estimates two values. */
@Network
public interface Estimator {

  @Dimension(32)
  int width();

  @Input(shape = "5")
  Features measured();

  @Dense(units = "width", activation = Activation.TANH)
  Features hidden(Features measured);

  @Regression(values = "2")
  Values position(Features hidden);
}
