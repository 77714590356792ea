package org.distill4j.examples.hint;

import org.distill4j.dsl.Annotated;
import org.distill4j.dsl.Distillation;
import org.distill4j.dsl.Ramp;
import org.distill4j.dsl.Stage;
import org.distill4j.dsl.Student;
import org.distill4j.dsl.Teacher;
import org.distill4j.dsl.Weight;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.kind.Labels;
import org.distill4j.dsl.kind.Loss;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.objective.CrossEntropy;
import org.distill4j.dsl.objective.FitNet;
import org.distill4j.dsl.operation.MeanPooling;
import org.distill4j.dsl.operation.Regressor;

/** A student of any width that first learns what its teacher is like inside. */
@Distillation(teacher = Wide.class, student = Narrow.class)
@Stage(
    name = "hints",
    losses = {"hint", "stepwise"},
    epochs = 5)
@Stage(name = "all", freeze = "steps")
public interface Hinted {

  @Annotated
  Labels annotated();

  @CrossEntropy
  @Weight(value = 1, epochs = 2, shape = Ramp.COSINE)
  Loss answers(@Student Scores answer, Labels annotated);

  @FitNet
  @Weight(value = 0, from = 10, after = 4)
  Loss hint(@Teacher Features hidden, @Student("hidden") @Regressor Features own);

  @FitNet
  Loss stepwise(@Teacher Sequence steps, @Student("steps") @Regressor(bias = false) Sequence own);

  @FitNet
  Loss overall(
      @Teacher("steps") @MeanPooling Features all, @Student("hidden") @Regressor Features own);
}
