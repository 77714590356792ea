package org.distill4j.samples.multimodal.experiment;

import java.util.Locale;

/** The networks that are compared. */
public enum Model {
  /** Several layers of graph reasoning, trained with the annotated answers. */
  TEACHER,
  /** One layer, trained with the annotated answers. */
  STUDENT,
  /** The same student from the same initial parameters, taught by the teacher too. */
  DISTILLED_STUDENT;

  /** What it is called in tables. */
  public String title() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
