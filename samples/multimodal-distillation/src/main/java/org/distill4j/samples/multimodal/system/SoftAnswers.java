package org.distill4j.samples.multimodal.system;

import org.distill4j.dsl.Annotated;
import org.distill4j.dsl.Student;
import org.distill4j.dsl.Teacher;
import org.distill4j.dsl.kind.Labels;
import org.distill4j.dsl.kind.Loss;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.objective.CrossEntropy;
import org.distill4j.dsl.objective.VanillaDistillation;

/**
 * Annotated answers, which train a system alone, and the answers of a teacher of the same kind
 * (Hinton et al. 2015).
 */
public interface SoftAnswers {

  @Annotated
  Labels annotated();

  @CrossEntropy
  Loss answers(@Student Scores answer, Labels annotated);

  @VanillaDistillation(temperature = 1)
  Loss softAnswers(@Teacher Scores answer, @Student("answer") Scores own);
}
