package org.distill4j.examples.scheme;

import org.distill4j.dsl.Annotated;
import org.distill4j.dsl.Student;
import org.distill4j.dsl.Teacher;
import org.distill4j.dsl.Title;
import org.distill4j.dsl.Weight;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.kind.Labels;
import org.distill4j.dsl.kind.Loss;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.objective.CrossEntropy;
import org.distill4j.dsl.objective.FitNet;
import org.distill4j.dsl.operation.Regressor;

/** The student learns annotated answers and the teacher's hidden features. */
@Title("FitNet")
public interface HiddenHint {

  @Annotated
  Labels annotated();

  @CrossEntropy
  Loss answers(@Student Scores answer, Labels annotated);

  @FitNet
  @Weight(100)
  Loss hint(@Teacher Features hidden, @Student("hidden") @Regressor Features own);
}
