package org.distill4j.examples.average;

import org.distill4j.dsl.Annotated;
import org.distill4j.dsl.Distillation;
import org.distill4j.dsl.MovingAverage;
import org.distill4j.dsl.Student;
import org.distill4j.dsl.Teacher;
import org.distill4j.dsl.kind.Labels;
import org.distill4j.dsl.kind.Loss;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.objective.CrossEntropy;
import org.distill4j.dsl.objective.VanillaDistillation;
import org.distill4j.examples.passes.Unsure;

/** The teacher follows the student, without its dropout. */
@MovingAverage(decay = 0.99)
@Distillation(teacher = Unsure.class, student = Unsure.class)
public interface MeanTeacher {

  @Annotated
  Labels annotated();

  @CrossEntropy
  Loss answers(@Student Scores answer, Labels annotated);

  @VanillaDistillation(temperature = 1)
  Loss consistency(@Teacher Scores answer, @Student("answer") Scores own);
}
