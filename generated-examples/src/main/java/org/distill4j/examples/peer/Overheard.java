package org.distill4j.examples.peer;

import org.distill4j.dsl.Annotated;
import org.distill4j.dsl.Distillation;
import org.distill4j.dsl.Live;
import org.distill4j.dsl.Student;
import org.distill4j.dsl.Teacher;
import org.distill4j.dsl.kind.Labels;
import org.distill4j.dsl.kind.Loss;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.objective.CrossEntropy;
import org.distill4j.dsl.objective.VanillaDistillation;
import org.distill4j.examples.selftaught.Pupil;

/** A trained teacher that is asked in each step. */
@Live
@Distillation(teacher = Classmate.class, student = Pupil.class)
public interface Overheard {

  @Annotated
  Labels annotated();

  @CrossEntropy
  Loss answers(@Student Scores answer, Labels annotated);

  @VanillaDistillation(temperature = 2)
  Loss softAnswers(@Teacher("verdict") Scores theirs, @Student("answer") Scores own);
}
