package org.distill4j.experiment.sample;

import org.distill4j.dsl.Distillation;
import org.distill4j.dsl.Numbered;
import org.distill4j.dsl.Student;
import org.distill4j.dsl.kind.Loss;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.kind.Targets;
import org.distill4j.dsl.objective.TemporalEnsembling;

/** {@link SoftLabels} with a memory of each of 45 training examples. */
@Distillation(teacher = Classifier.class, student = Classifier.class)
public interface SteadyLabels extends SoftLabels {

  @Numbered
  Targets number();

  @TemporalEnsembling(examples = "45")
  Loss steady(@Student Scores answer, Targets number);
}
