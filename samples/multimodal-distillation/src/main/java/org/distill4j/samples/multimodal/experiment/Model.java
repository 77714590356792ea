package org.distill4j.samples.multimodal.experiment;

import java.util.Locale;

/** The networks that are compared. */
public enum Model {
  /** Several layers of graph reasoning, trained with the annotated answers. */
  TEACHER,
  /** One layer, trained with the annotated answers. */
  STUDENT,
  /** The student from the same initial parameters, distilled from the teacher. */
  DISTILLED_STUDENT;

  /** Returns its title in tables. */
  public String title() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
