package org.distill4j.samples.gloss.encoder;

import org.distill4j.dsl.From;
import org.distill4j.dsl.Network;
import org.distill4j.dsl.Output;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.operation.MeanPooling;
import org.distill4j.dsl.operation.UnitLength;

/** The sentence encoder all-MiniLM-L6-v2, whose steps are averaged to a vector of length 1. */
@Network
public interface MiniLmEncoder extends MiniLmBody {

  /** The mean of the steps. */
  @MeanPooling
  Features mean(@From("encoder.result") Sequence steps);

  /** The vector of the text, of length 1. */
  @Output
  @UnitLength
  Features sentence(Features mean);
}
