package org.distill4j.examples.selection;

import org.distill4j.dsl.Annotated;
import org.distill4j.dsl.Distillation;
import org.distill4j.dsl.Stage;
import org.distill4j.dsl.Student;
import org.distill4j.dsl.Teacher;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.kind.Labels;
import org.distill4j.dsl.kind.Loss;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.objective.CrossEntropy;
import org.distill4j.dsl.objective.FitNet;
import org.distill4j.dsl.objective.VanillaDistillation;
import org.distill4j.dsl.operation.Regressor;

/** Each layer of the student learns from every second layer of the teacher, first of all. */
@Distillation(teacher = Deep.class, student = Shallow.class)
@Stage(
    name = "layers",
    losses = "hints",
    train = {"seen", "layers[*].mapped"},
    epochs = 1)
@Stage(name = "answers")
public interface LayerDistillation {

  @Annotated
  Labels annotated();

  @CrossEntropy
  Loss answers(@Student Scores answer, Labels annotated);

  @VanillaDistillation(temperature = 2)
  Loss softAnswers(@Teacher Scores answer, @Student("answer") Scores own);

  @FitNet
  Loss hints(
      @Teacher(value = "layers[*].mapped", rounds = "2 * round + 1") Features taught,
      @Student("layers[*].mapped") @Regressor Features own);
}
