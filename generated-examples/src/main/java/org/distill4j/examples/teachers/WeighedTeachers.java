package org.distill4j.examples.teachers;

import org.distill4j.dsl.Annotated;
import org.distill4j.dsl.Distillation;
import org.distill4j.dsl.Student;
import org.distill4j.dsl.Teacher;
import org.distill4j.dsl.Weight;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.kind.Labels;
import org.distill4j.dsl.kind.Loss;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.objective.AdaptiveTeachers;
import org.distill4j.dsl.objective.CrossEntropy;
import org.distill4j.dsl.objective.MixedTeachers;

/**
 * Weights of teachers that are trained: the same for all examples, and by the student's features.
 */
@Distillation(
    teacher = {Appearance.class, Motion.class},
    student = Both.class)
public interface WeighedTeachers {

  @Annotated
  Labels annotated();

  @CrossEntropy
  Loss answers(@Student Scores answer, Labels annotated);

  @MixedTeachers(penalty = 0.01)
  @Weight(0.5)
  Loss mixed(
      @Student("answer") Scores own,
      @Teacher(of = Appearance.class) Scores answer,
      @Teacher(of = Motion.class) Scores action);

  @AdaptiveTeachers
  @Weight(0.5)
  Loss adaptive(
      @Student("answer") Scores own,
      @Student Features hidden,
      @Teacher(of = Appearance.class) Scores answer,
      @Teacher(of = Motion.class) Scores action);
}
