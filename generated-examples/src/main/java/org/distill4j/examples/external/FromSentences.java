package org.distill4j.examples.external;

import org.distill4j.dsl.Distillation;
import org.distill4j.dsl.Student;
import org.distill4j.dsl.Teacher;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.kind.Loss;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.objective.FitNet;
import org.distill4j.dsl.objective.VanillaDistillation;
import org.distill4j.dsl.operation.Regressor;

/** Losses that read signals of fixed sizes, which a file can hold by example id. */
@Distillation(teacher = Encoder.class, student = Reader.class)
public interface FromSentences {

  @VanillaDistillation(temperature = 2)
  Loss softAnswers(@Teacher Scores answer, @Student("answer") Scores own);

  @FitNet
  Loss sentences(@Teacher Features sentence, @Student("sentence") @Regressor Features own);
}
