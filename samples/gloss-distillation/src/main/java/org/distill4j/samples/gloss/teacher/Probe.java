package org.distill4j.samples.gloss.teacher;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.Input;
import org.distill4j.dsl.Network;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.operation.Logits;

/** A linear classifier of the encoder's vectors. */
@Network
public interface Probe {

  /** The number of classes. */
  @Dimension
  int classes();

  /** The recorded vector of the encoder. */
  @Input(shape = "384")
  Features sentence();

  /** The scores of the classes. */
  @Logits(classes = "classes")
  Scores answer(Features sentence);
}
