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

/** The student learns the probability that the teacher gives each answer (Hinton et al. 2015). */
@Distillation(teacher = Answerer.class, student = Answerer.class)
public interface Vanilla {

  @Annotated
  Labels annotated();

  @CrossEntropy
  Loss answers(@Student Scores answer, Labels annotated);

  @VanillaDistillation(temperature = 1)
  @Weight(10)
  Loss softAnswers(@Teacher Scores answer, @Student("answer") Scores own);
}
