package org.distill4j.samples.multimodal.experiment;

import org.distill4j.runtime.graph.Distiller;

/** Teacher, student and losses for one data set. */
interface Networks {

  /**
   * The networks in some size.
   *
   * @param strengths how strongly the teacher teaches
   */
  Distiller distiller(Sizes sizes, Strengths strengths);
}
