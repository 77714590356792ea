package org.distill4j.examples.inheritance;

import org.distill4j.dsl.Distillation;
import org.distill4j.dsl.Stage;
import org.distill4j.dsl.Student;
import org.distill4j.dsl.Teacher;
import org.distill4j.dsl.Weight;
import org.distill4j.dsl.kind.Loss;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.objective.VanillaDistillation;

/** Overrides one loss, and trains in a single stage. */
@Distillation(teacher = Base.class, student = Derived.class)
@Stage(name = "all")
public interface Softer extends Soft {

  @Override
  @VanillaDistillation(temperature = 8)
  @Weight(0.5)
  Loss softAnswers(@Teacher Scores answer, @Student("answer") Scores own);
}
