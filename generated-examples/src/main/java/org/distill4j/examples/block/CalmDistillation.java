package org.distill4j.examples.block;

import org.distill4j.dsl.Annotated;
import org.distill4j.dsl.Distillation;
import org.distill4j.dsl.Student;
import org.distill4j.dsl.Teacher;
import org.distill4j.dsl.Weight;
import org.distill4j.dsl.kind.Labels;
import org.distill4j.dsl.kind.Loss;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.objective.CrossEntropy;
import org.distill4j.dsl.objective.NetworkLoss;
import org.distill4j.dsl.objective.VanillaDistillation;

/** Losses of the networks themselves, in as many rounds as each network has. */
@Distillation(teacher = CalmTeacher.class, student = CalmStudent.class)
public interface CalmDistillation {

  @Annotated
  Labels annotated();

  @CrossEntropy
  Loss answers(@Student Scores answer, Labels annotated);

  @NetworkLoss
  @Weight(0.01)
  Loss calm(@Student("refinement[*].energy") Loss round);

  @VanillaDistillation(temperature = 2)
  Loss softAnswers(@Teacher Scores answer, @Student("answer") Scores own);
}
