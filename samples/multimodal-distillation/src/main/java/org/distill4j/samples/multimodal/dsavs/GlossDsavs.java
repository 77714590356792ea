package org.distill4j.samples.multimodal.dsavs;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.From;
import org.distill4j.dsl.Input;
import org.distill4j.dsl.Network;
import org.distill4j.dsl.Use;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.kind.Tokens;
import org.distill4j.dsl.operation.Activation;
import org.distill4j.dsl.operation.Dense;
import org.distill4j.samples.multimodal.ClipWords;

/** DSAVS for questions about definitions, whose words take the place of features. */
@Network
public interface GlossDsavs extends SizedDsavs {

  @Dimension
  int evidenceWords();

  @Input(shape = "clips")
  Tokens things();

  @Input(shape = "clips")
  Tokens actions();

  @Use
  ClipWords thingWords(@From("things") Tokens words);

  @Use(weightsOf = "thingWords")
  ClipWords actionWords(@From("actions") Tokens words);

  @Override
  @Dense(units = "width", activation = Activation.TANH)
  Sequence seen(@From("thingWords.shown") Sequence appearance);

  @Override
  @Dense(units = "width", activation = Activation.TANH)
  Sequence moved(@From("actionWords.shown") Sequence motionFeatures);
}
