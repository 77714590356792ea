package org.distill4j.samples.ranking;

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

/** Trains {@link QuestionOnly} with annotated answers; a teacher weighs nothing. */
@Distillation(teacher = QuestionOnly.class, student = QuestionOnly.class)
public interface QuestionTraining {

  @Annotated
  Labels annotated();

  @CrossEntropy
  Loss answers(@Student Scores answer, Labels annotated);

  @VanillaDistillation
  @Weight(0)
  Loss softAnswers(@Teacher Scores answer, @Student("answer") Scores own);
}
