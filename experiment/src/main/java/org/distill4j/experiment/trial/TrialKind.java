package org.distill4j.experiment.trial;

/** The network of a distillation that a trial trains. */
public enum TrialKind {
  /** A teacher, trained with the losses that read no teacher. */
  TEACHER,
  /** The student, trained with the losses that read no teacher. */
  STUDENT,
  /** The student, trained with all losses. */
  DISTILLED
}
