package org.distill4j.samples.gloss.teacher;

import org.distill4j.dsl.Input;
import org.distill4j.dsl.Network;
import org.distill4j.dsl.Output;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.operation.MeanPooling;
import org.distill4j.dsl.operation.UnitLength;

/** The last part of the encoder, which its file lacks: the mean of the steps, of length 1. */
@Network
public interface SentencePooling {

  /** The last hidden state of the encoder. */
  @Input(shape = {"tokens", "384"})
  Sequence states();

  /** The mean of the steps. */
  @MeanPooling
  Features mean(Sequence states);

  /** The vector of the text. */
  @Output
  @UnitLength
  Features sentence(Features mean);
}
