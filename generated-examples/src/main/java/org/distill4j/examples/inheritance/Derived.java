package org.distill4j.examples.inheritance;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.From;
import org.distill4j.dsl.Network;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.operation.Activation;
import org.distill4j.dsl.operation.Dense;
import org.distill4j.dsl.operation.Logits;

/**
 * Half the width of the parent, with another activation and without the inherited node {@code
 * first}.
 */
@Network
public interface Derived extends Base {

  @Override
  @Dimension(8)
  int width();

  @Override
  @Dense(units = "2 * width", activation = Activation.TANH)
  Features hidden(@From("video") Features first);

  @Logits(classes = "3")
  Scores kind(Features hidden);
}
