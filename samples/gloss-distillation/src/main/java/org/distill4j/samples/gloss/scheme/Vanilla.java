package org.distill4j.samples.gloss.scheme;

import org.distill4j.dsl.Student;
import org.distill4j.dsl.Teacher;
import org.distill4j.dsl.Weight;
import org.distill4j.dsl.kind.Loss;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.objective.VanillaDistillation;

/** Vanilla distillation of the probe's answers. */
public interface Vanilla extends Labelled {

  /** Learns the probabilities of the probe. */
  @VanillaDistillation(temperature = 2)
  @Weight(4)
  Loss softAnswers(@Teacher Scores answer, @Student("answer") Scores own);
}
