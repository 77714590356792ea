package org.distill4j.examples.distillation;

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

/** Hard and soft answers, with weights. */
@Distillation(teacher = Big.class, student = Small.class)
public interface SmallFromBig {

  @Annotated
  Labels annotated();

  @CrossEntropy
  @Weight(0.1)
  Loss answers(@Student Scores answer, Labels annotated);

  @VanillaDistillation(temperature = 4)
  @Weight(0.9)
  Loss softAnswers(@Teacher Scores answer, @Student("answer") Scores own);
}
