package org.distill4j.experiment.sample;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.Input;
import org.distill4j.dsl.Network;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.operation.Activation;
import org.distill4j.dsl.operation.Dense;
import org.distill4j.dsl.operation.Logits;

/** A perceptron with one hidden layer. */
@Network
public interface Classifier {

  @Dimension
  int width();

  @Dimension
  int features();

  @Dimension
  int classes();

  @Input(shape = "features")
  Features measured();

  @Dense(units = "width", activation = Activation.TANH)
  Features hidden(Features measured);

  @Logits(classes = "classes")
  Scores answer(Features hidden);
}
