package org.distill4j.examples.peer;

import org.distill4j.dsl.Annotated;
import org.distill4j.dsl.Distillation;
import org.distill4j.dsl.Peers;
import org.distill4j.dsl.Student;
import org.distill4j.dsl.Teacher;
import org.distill4j.dsl.kind.Labels;
import org.distill4j.dsl.kind.Loss;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.objective.CrossEntropy;
import org.distill4j.dsl.objective.VanillaDistillation;
import org.distill4j.examples.selftaught.Pupil;

/** Deep mutual learning (DML, Zhang et al. 2018) of networks of different sizes. */
@Peers
@Distillation(teacher = Classmate.class, student = Pupil.class)
public interface Mutual {

  @Annotated
  Labels annotated();

  @CrossEntropy
  Loss answers(@Student Scores answer, Labels annotated);

  @VanillaDistillation(temperature = 1)
  Loss mimic(@Teacher("verdict") Scores theirs, @Student("answer") Scores own);
}
