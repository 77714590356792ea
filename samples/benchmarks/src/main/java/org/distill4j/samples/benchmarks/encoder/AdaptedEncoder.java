package org.distill4j.samples.benchmarks.encoder;

import org.distill4j.dsl.From;
import org.distill4j.dsl.Frozen;
import org.distill4j.dsl.Network;
import org.distill4j.dsl.Use;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.operation.Logits;

/** The frozen encoder, of which adapters and the classifier are trained. */
@Network
@Frozen
public interface AdaptedEncoder extends Encoder {

  /** The layers with adapters. */
  @Override
  @Use(repeat = "layers")
  AdaptedLayer encoder(@From("embedded") Sequence x);

  /** The scores of the classes. */
  @Override
  @Logits(classes = "classes")
  Scores answer(Features sentence);
}
