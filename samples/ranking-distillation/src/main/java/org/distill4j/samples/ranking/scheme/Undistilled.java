package org.distill4j.samples.ranking.scheme;

import org.distill4j.dsl.Annotated;
import org.distill4j.dsl.Distillation;
import org.distill4j.dsl.Student;
import org.distill4j.dsl.Teacher;
import org.distill4j.dsl.Weight;
import org.distill4j.dsl.kind.Labels;
import org.distill4j.dsl.kind.Loss;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.objective.CrossEntropy;
import org.distill4j.dsl.objective.VanillaDistillation;
import org.distill4j.samples.ranking.Answerer;

/**
 * What the others are compared with: the student learns annotated answers for as long as they learn
 * from the teacher, whose probabilities weigh nothing.
 */
@Distillation(teacher = Answerer.class, student = Answerer.class)
public interface Undistilled {

  @Annotated
  Labels annotated();

  @CrossEntropy
  Loss answers(@Student Scores answer, Labels annotated);

  @VanillaDistillation(temperature = 1)
  @Weight(0)
  Loss softAnswers(@Teacher Scores answer, @Student("answer") Scores own);
}
