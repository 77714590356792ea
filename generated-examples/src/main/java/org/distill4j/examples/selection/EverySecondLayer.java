package org.distill4j.examples.selection;

import org.distill4j.dsl.Annotated;
import org.distill4j.dsl.Distillation;
import org.distill4j.dsl.InitialFrom;
import org.distill4j.dsl.Student;
import org.distill4j.dsl.Teacher;
import org.distill4j.dsl.kind.Labels;
import org.distill4j.dsl.kind.Loss;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.objective.CrossEntropy;
import org.distill4j.dsl.objective.VanillaDistillation;

/** The student begins with every second layer of the teacher, and keeps its classifier. */
@Distillation(teacher = Deep.class, student = Halved.class)
@InitialFrom(of = "seen")
@InitialFrom(of = "layers[*]", rounds = "2 * round")
@InitialFrom(of = "answer", fixed = true)
public interface EverySecondLayer {

  @Annotated
  Labels annotated();

  @CrossEntropy
  Loss answers(@Student Scores answer, Labels annotated);

  @VanillaDistillation(temperature = 2)
  Loss softAnswers(@Teacher Scores answer, @Student("answer") Scores own);
}
