package org.distill4j.examples.passes;

import org.distill4j.dsl.Input;
import org.distill4j.dsl.Network;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.operation.Logits;

/** The student, which is linear. */
@Network
public interface Sure {

  @Input(shape = "8")
  Features video();

  @Logits(classes = "5")
  Scores answer(Features video);
}
