package org.distill4j.examples.regression;

import org.distill4j.dsl.Annotated;
import org.distill4j.dsl.Distillation;
import org.distill4j.dsl.Student;
import org.distill4j.dsl.Teacher;
import org.distill4j.dsl.Weight;
import org.distill4j.dsl.kind.Loss;
import org.distill4j.dsl.kind.Targets;
import org.distill4j.dsl.kind.Values;
import org.distill4j.dsl.objective.AbsoluteError;
import org.distill4j.dsl.objective.HuberError;
import org.distill4j.dsl.objective.SquaredError;

/** Losses against annotated values, some of which may be missing, and against the teacher's. */
@Distillation(teacher = Estimator.class, student = SmallEstimator.class)
public interface EstimatorDistillation {

  @Annotated
  Targets surveyed();

  @HuberError(delta = 0.5)
  Loss error(@Student Values position, Targets surveyed);

  @AbsoluteError
  @Weight(0.1)
  Loss deviation(@Student Values position, Targets surveyed);

  @SquaredError
  Loss imitation(@Teacher Values position, @Student("position") Values own);
}
