package org.distill4j.experiment.sample;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.External;
import org.distill4j.dsl.Input;
import org.distill4j.dsl.Signal;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.kind.Scores;

/** A classifier that somebody else has trained. */
@External
public interface ForeignClassifier {

  @Dimension
  int features();

  @Dimension
  int classes();

  @Input(shape = "features")
  Features measured();

  @Signal(shape = "classes")
  Scores answer();
}
