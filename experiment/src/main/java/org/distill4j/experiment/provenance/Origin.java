package org.distill4j.experiment.provenance;

/** The place that a value was set in. Each overrides those before it. */
public enum Origin {
  /** The default of an annotation or of a settings class. */
  DEFAULT,
  /** The declaration: an annotation with this value. */
  DECLARATION,
  /** The program or the sample that set up the trial. */
  PROGRAM,
  /** An option of the command line. */
  OPTION
}
