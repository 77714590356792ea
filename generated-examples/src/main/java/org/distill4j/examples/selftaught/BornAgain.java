package org.distill4j.examples.selftaught;

import org.distill4j.dsl.Annotated;
import org.distill4j.dsl.Distillation;
import org.distill4j.dsl.Student;
import org.distill4j.dsl.Teacher;
import org.distill4j.dsl.kind.Labels;
import org.distill4j.dsl.kind.Loss;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.objective.CrossEntropy;
import org.distill4j.dsl.objective.VanillaDistillation;

/**
 * A generation of born-again networks (BAN, Furlanello et al. 2018): the student has the size of
 * its teacher, and is the teacher of the next run.
 */
@Distillation(teacher = Pupil.class, student = Pupil.class)
public interface BornAgain {

  @Annotated
  Labels annotated();

  @CrossEntropy
  Loss answers(@Student Scores answer, Labels annotated);

  @VanillaDistillation(temperature = 1)
  Loss softAnswers(@Teacher Scores answer, @Student("answer") Scores own);
}
