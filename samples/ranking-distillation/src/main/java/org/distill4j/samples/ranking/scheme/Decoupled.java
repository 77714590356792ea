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
import org.distill4j.dsl.objective.DecoupledDistillation;
import org.distill4j.samples.ranking.Answerer;

/** The teacher's probabilities, in two parts: of the annotated answer and among all others. */
@Distillation(teacher = Answerer.class, student = Answerer.class)
public interface Decoupled {

  @Annotated
  Labels annotated();

  @CrossEntropy
  Loss answers(@Student Scores answer, Labels annotated);

  @DecoupledDistillation(temperature = 1)
  @Weight(10)
  Loss softAnswers(@Teacher Scores answer, @Student("answer") Scores own, Labels annotated);
}
