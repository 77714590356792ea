package org.distill4j.examples.scheme;

import org.distill4j.dsl.Annotated;
import org.distill4j.dsl.Student;
import org.distill4j.dsl.Teacher;
import org.distill4j.dsl.kind.Labels;
import org.distill4j.dsl.kind.Loss;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.objective.CrossEntropy;
import org.distill4j.dsl.objective.VanillaDistillation;

/** The student learns annotated answers and the teacher's probabilities of all answers. */
public interface SoftAnswers {

  @Annotated
  Labels annotated();

  @CrossEntropy
  Loss answers(@Student Scores answer, Labels annotated);

  @VanillaDistillation(temperature = 2)
  Loss softAnswers(@Teacher Scores answer, @Student("answer") Scores own);
}
