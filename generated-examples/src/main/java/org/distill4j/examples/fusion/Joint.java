package org.distill4j.examples.fusion;

import org.distill4j.dsl.Input;
import org.distill4j.dsl.Network;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.operation.BlockFusion;
import org.distill4j.dsl.operation.Logits;

/** Answers a question about a video from both vectors. */
@Network
public interface Joint {

  @Input(shape = "4")
  Features question();

  @Input(shape = "6")
  Features video();

  @BlockFusion(units = "5", inner = "6", chunks = 2, rank = 3)
  Features joint(Features question, Features video);

  @Logits(classes = "3")
  Scores answer(Features joint);
}
