package org.distill4j.examples.inheritance;

import org.distill4j.dsl.Annotated;
import org.distill4j.dsl.Stage;
import org.distill4j.dsl.Student;
import org.distill4j.dsl.kind.Labels;
import org.distill4j.dsl.kind.Loss;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.objective.CrossEntropy;

/** Members shared by several distillations; not a distillation itself, as it names no networks. */
@Stage(name = "alone", losses = "answers", epochs = 2)
@Stage(name = "taught")
public interface Labelled {

  @Annotated
  Labels annotated();

  @CrossEntropy
  Loss answers(@Student Scores answer, Labels annotated);
}
