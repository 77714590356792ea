package org.distill4j.examples.inheritance;

import org.distill4j.dsl.Distillation;
import org.distill4j.dsl.Student;
import org.distill4j.dsl.Teacher;
import org.distill4j.dsl.kind.Loss;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.objective.VanillaDistillation;

/** Adds a loss and names the networks. */
@Distillation(teacher = Base.class, student = Derived.class)
public interface Soft extends Labelled {

  @VanillaDistillation(temperature = 4)
  Loss softAnswers(@Teacher Scores answer, @Student("answer") Scores own);
}
