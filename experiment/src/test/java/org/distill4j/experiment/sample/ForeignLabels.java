package org.distill4j.experiment.sample;

import org.distill4j.dsl.Annotated;
import org.distill4j.dsl.Distillation;
import org.distill4j.dsl.Student;
import org.distill4j.dsl.Teacher;
import org.distill4j.dsl.kind.Labels;
import org.distill4j.dsl.kind.Loss;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.objective.CrossEntropy;
import org.distill4j.dsl.objective.VanillaDistillation;

/** Learns the logits of a foreign teacher, and labels where there are any. */
@Distillation(teacher = ForeignClassifier.class, student = Classifier.class)
public interface ForeignLabels {

  @Annotated
  Labels annotated();

  @CrossEntropy
  Loss answers(@Student Scores answer, Labels annotated);

  @VanillaDistillation
  Loss soft(@Teacher Scores answer, @Student("answer") Scores own);
}
