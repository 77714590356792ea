package org.distill4j.experiment.trial;

/** The initial parameters of a student. */
public enum Initialisation {
  /** Those of the same network, trained alone with another seed than the teacher. */
  INDIVIDUAL,
  /** Those of the trained teacher, which has the same architecture. */
  TEACHER,
  /** Random parameters. */
  SCRATCH
}
