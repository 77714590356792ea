package org.distill4j.examples.map;

import org.distill4j.dsl.Annotated;
import org.distill4j.dsl.Distillation;
import org.distill4j.dsl.Student;
import org.distill4j.dsl.Teacher;
import org.distill4j.dsl.Weight;
import org.distill4j.dsl.kind.Image;
import org.distill4j.dsl.kind.Labels;
import org.distill4j.dsl.kind.Loss;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.objective.CrossEntropy;
import org.distill4j.dsl.objective.FitNet;
import org.distill4j.dsl.objective.PyramidDistance;

/** Knowledge review of both stages, and SimKD's projection. */
@Distillation(teacher = Painter.class, student = Reviewer.class)
public interface ReviewDistillation {

  @Annotated
  Labels annotated();

  @CrossEntropy
  Loss answers(@Student Scores answer, Labels annotated);

  @PyramidDistance
  @Weight(value = 1, from = 0, epochs = 20)
  Loss early(@Teacher Image shapes, @Student("earlyFused") Image own);

  @PyramidDistance
  @Weight(value = 1, from = 0, epochs = 20)
  Loss late(@Teacher Image objects, @Student("deepFused") Image own);

  @FitNet
  Loss projected(@Teacher Image objects, @Student("projector.result") Image own);
}
