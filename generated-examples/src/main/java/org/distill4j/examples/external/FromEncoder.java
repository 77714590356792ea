package org.distill4j.examples.external;

import org.distill4j.dsl.Annotated;
import org.distill4j.dsl.Distillation;
import org.distill4j.dsl.Student;
import org.distill4j.dsl.Teacher;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.kind.Labels;
import org.distill4j.dsl.kind.Loss;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.objective.CrossEntropy;
import org.distill4j.dsl.objective.FitNet;
import org.distill4j.dsl.objective.VanillaDistillation;
import org.distill4j.dsl.operation.Regressor;

/** Losses read the nodes of an external teacher like those of a network. */
@Distillation(teacher = Encoder.class, student = Reader.class)
public interface FromEncoder {

  @Annotated
  Labels annotated();

  @CrossEntropy
  Loss answers(@Student Scores answer, Labels annotated);

  @VanillaDistillation(temperature = 2)
  Loss softAnswers(@Teacher Scores answer, @Student("answer") Scores own);

  @FitNet
  Loss sentences(@Teacher Features sentence, @Student("sentence") @Regressor Features own);

  @FitNet
  Loss steps(@Teacher Sequence states, @Student("words") @Regressor Sequence own);
}
