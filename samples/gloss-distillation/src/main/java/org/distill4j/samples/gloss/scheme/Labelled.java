package org.distill4j.samples.gloss.scheme;

import org.distill4j.dsl.Annotated;
import org.distill4j.dsl.Student;
import org.distill4j.dsl.kind.Labels;
import org.distill4j.dsl.kind.Loss;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.objective.CrossEntropy;

/** The loss on labels, to which glosses without one contribute nothing. */
public interface Labelled {

  /** The class of a gloss; none if it is not labelled. */
  @Annotated
  Labels annotated();

  /** Learns the labels. */
  @CrossEntropy
  Loss answers(@Student Scores answer, Labels annotated);
}
