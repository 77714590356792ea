package org.distill4j.samples.ranking;

import org.distill4j.dsl.From;
import org.distill4j.dsl.Network;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.operation.Activation;
import org.distill4j.dsl.operation.Dense;
import org.distill4j.dsl.operation.Dropout;

/**
 * {@link Answerer} with dropout of video features, which keeps it from memorising the few hundred
 * videos that have many questions each.
 */
@Network
public interface DropoutAnswerer extends Answerer {

  @Dropout(rate = 0.3)
  Sequence keptAppearance(Sequence appearance);

  @Override
  @Dense(units = "width", activation = Activation.TANH)
  Sequence seen(@From("keptAppearance") Sequence appearance);

  @Dropout(rate = 0.3)
  Sequence keptMotion(Sequence motion);

  @Override
  @Dense(units = "width", activation = Activation.TANH)
  Sequence moved(@From("keptMotion") Sequence motion);
}
