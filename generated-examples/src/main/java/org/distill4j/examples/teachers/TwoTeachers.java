package org.distill4j.examples.teachers;

import org.distill4j.dsl.Annotated;
import org.distill4j.dsl.Distillation;
import org.distill4j.dsl.Student;
import org.distill4j.dsl.Teacher;
import org.distill4j.dsl.Weight;
import org.distill4j.dsl.kind.Labels;
import org.distill4j.dsl.kind.Loss;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.objective.ConfidentTeachers;
import org.distill4j.dsl.objective.CrossEntropy;
import org.distill4j.dsl.objective.VanillaDistillation;

/** One loss for each teacher, with a weight of its own, and one that weighs them by example. */
@Distillation(
    teacher = {Appearance.class, Motion.class},
    student = Both.class)
public interface TwoTeachers {

  @Annotated
  Labels annotated();

  @CrossEntropy
  Loss answers(@Student Scores answer, Labels annotated);

  @VanillaDistillation(temperature = 2)
  @Weight(0.5)
  Loss appearance(@Teacher(of = Appearance.class) Scores answer, @Student("answer") Scores own);

  @VanillaDistillation(temperature = 4)
  @Weight(0.25)
  Loss motion(@Teacher(value = "action", of = Motion.class) Scores action, @Student Scores answer);

  @ConfidentTeachers
  @Weight(0.1)
  Loss confident(
      @Student("answer") Scores own,
      Labels annotated,
      @Teacher(of = Appearance.class) Scores answer,
      @Teacher(of = Motion.class) Scores action);
}
