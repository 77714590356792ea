package org.distill4j.examples.selftaught;

import org.distill4j.dsl.Network;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.operation.Dropout;
import org.distill4j.dsl.operation.Logits;

/** The same network with noise. */
@Network
public interface NoisyPupil extends Pupil {

  @Dropout(rate = 0.3)
  Features dropped(Features deep);

  @Override
  @Logits(classes = "3")
  Scores answer(Features dropped);
}
