package org.distill4j.experiment.trial;

import java.util.Map;
import org.distill4j.runtime.training.TrainingSettings;

/** The components of a {@link Trial}, open to change while a copy is made. */
final class TrialFields {

  String title;
  TrialKind kind;
  Distillation distillation;
  Distillation individual;
  Map<String, Double> hyperparameters;
  Map<String, Integer> dimensions;
  Map<String, Integer> teacherDimensions;
  TrainingSettings individualTraining;
  TrainingSettings training;
  Initialisation initialisation;

  TrialFields(Trial trial) {
    title = trial.title();
    kind = trial.kind();
    distillation = trial.distillation();
    individual = trial.individual();
    hyperparameters = trial.hyperparameters();
    dimensions = trial.dimensions();
    teacherDimensions = trial.teacherDimensions();
    individualTraining = trial.individualTraining();
    training = trial.training();
    initialisation = trial.initialisation();
  }

  Trial trial() {
    return new Trial(
        title,
        kind,
        distillation,
        individual,
        hyperparameters,
        dimensions,
        teacherDimensions,
        individualTraining,
        training,
        initialisation);
  }
}
