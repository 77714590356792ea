package org.distill4j.samples.gloss.teacher;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.External;
import org.distill4j.dsl.Signal;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.kind.Scores;

/** The encoder with its probe, recorded by the id of a gloss. */
@External
public interface GlossTeacher {

  /** The number of classes. */
  @Dimension
  int classes();

  /** The vector of the encoder, of length 1. */
  @Signal(shape = "384")
  Features sentence();

  /** The scores of the probe. */
  @Signal(shape = "classes")
  Scores answer();
}
