package org.distill4j.examples.selftaught;

import org.distill4j.dsl.Annotated;
import org.distill4j.dsl.Distillation;
import org.distill4j.dsl.MovingAverage;
import org.distill4j.dsl.Student;
import org.distill4j.dsl.Teacher;
import org.distill4j.dsl.Weight;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.kind.Labels;
import org.distill4j.dsl.kind.Loss;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.objective.CrossEntropy;
import org.distill4j.dsl.objective.FitNet;
import org.distill4j.dsl.objective.VanillaDistillation;

/**
 * "Be your own teacher" (BYOT, Zhang et al. 2019): the deeper layers teach the shallow ones. An
 * average that keeps nothing of earlier steps is the network as it is.
 */
@Distillation(teacher = Pupil.class, student = Pupil.class)
@MovingAverage(decay = 0)
public interface OwnTeacher {

  @Annotated
  Labels annotated();

  @CrossEntropy
  Loss answers(@Student Scores answer, Labels annotated);

  @CrossEntropy
  Loss earlyAnswers(@Student Scores early, Labels annotated);

  @VanillaDistillation(temperature = 3)
  Loss softAnswers(@Teacher Scores answer, @Student("early") Scores own);

  @FitNet
  @Weight(0.1)
  Loss hint(@Teacher Features deep, @Student("shallow") Features own);
}
