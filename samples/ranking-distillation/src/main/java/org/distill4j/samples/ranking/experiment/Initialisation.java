package org.distill4j.samples.ranking.experiment;

/** What a student begins as. */
public enum Initialisation {
  /** A network that was trained with annotated answers and another seed than the teacher. */
  INDIVIDUAL,
  /** The teacher itself. */
  TEACHER,
  /**
   * New parameters, which are trained for the epochs of both trainings of the others, at the
   * learning rate of the first.
   */
  SCRATCH
}
