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
import org.distill4j.samples.ranking.DropoutAnswerer;
import org.distill4j.samples.ranking.SecondTeacher;
import org.distill4j.samples.ranking.ThirdTeacher;

/** {@link Vanilla} with three teachers of one third of the weight each. */
@Distillation(
    teacher = {DropoutAnswerer.class, SecondTeacher.class, ThirdTeacher.class},
    student = DropoutAnswerer.class)
public interface VanillaThreeTeachers {

  @Annotated
  Labels annotated();

  @CrossEntropy
  Loss answers(@Student Scores answer, Labels annotated);

  @VanillaDistillation(temperature = 1)
  @Weight(10 / 3.0)
  Loss first(
      @Teacher(value = "answer", of = DropoutAnswerer.class) Scores scores,
      @Student("answer") Scores own);

  @VanillaDistillation(temperature = 1)
  @Weight(10 / 3.0)
  Loss second(
      @Teacher(value = "answer", of = SecondTeacher.class) Scores scores,
      @Student("answer") Scores own);

  @VanillaDistillation(temperature = 1)
  @Weight(10 / 3.0)
  Loss third(
      @Teacher(value = "answer", of = ThirdTeacher.class) Scores scores,
      @Student("answer") Scores own);
}
