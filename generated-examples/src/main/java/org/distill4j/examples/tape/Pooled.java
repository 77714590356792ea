package org.distill4j.examples.tape;

import org.distill4j.dsl.Input;
import org.distill4j.dsl.Network;
import org.distill4j.dsl.Output;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.kind.Loss;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.operation.Logits;

/** A network with operations and a loss of which only the forward pass is written. */
@Network
public interface Pooled {

  @Input(shape = {"steps", "12"})
  Sequence video();

  @GatedPooling(units = "8")
  Features pooled(Sequence video);

  @RootMeanSquare
  Features levelled(Features pooled);

  @Output
  @Logits(classes = "5")
  Scores answer(Features levelled);

  @Sharpness
  Loss sharp(Scores answer);
}
