package org.distill4j.experiment.sample;

import org.distill4j.dsl.Annotated;
import org.distill4j.dsl.Distillation;
import org.distill4j.dsl.Student;
import org.distill4j.dsl.Teacher;
import org.distill4j.dsl.Weight;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.kind.Labels;
import org.distill4j.dsl.kind.Loss;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.objective.CrossEntropy;
import org.distill4j.dsl.objective.FitNet;

/** The student learns the annotated classes and the teacher's hidden layer. */
@Distillation(teacher = Classifier.class, student = Classifier.class)
public interface Hints {

  @Annotated
  Labels annotated();

  @CrossEntropy
  Loss answers(@Student Scores answer, Labels annotated);

  @FitNet
  @Weight(10)
  Loss hint(@Teacher Features hidden, @Student("hidden") Features own);
}
