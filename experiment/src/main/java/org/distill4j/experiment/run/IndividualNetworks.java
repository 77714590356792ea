package org.distill4j.experiment.run;

import java.util.List;
import java.util.Map;
import org.distill4j.experiment.trial.Trial;
import org.distill4j.runtime.graph.Distiller;
import org.distill4j.runtime.graph.Teacher;
import org.distill4j.runtime.graph.TrainingGraph;
import org.distill4j.runtime.training.TrainingSettings;

/**
 * The individually trained networks that trials need.
 *
 * @param dimensions the dimensions that follow from the data
 * @param offsets the distances between seeds
 * @param seed the seed of the run
 */
record IndividualNetworks(Map<String, Integer> dimensions, SeedOffsets offsets, long seed) {

  /** The name of a network that a student is initialised from. */
  private static final String STUDENT = "student before distillation";

  /**
   * Returns a teacher of a trial. The first one is trained by the trial's individual distillation
   * if that has a teacher of the same network, so that trials share it.
   *
   * @param place the place of the teacher among those of the distillation
   */
  IndividualNetwork teacher(Trial trial, int place) {
    Distiller own = trial.teachers(dimensions);
    Distiller individual = trial.individualTeachers(dimensions);
    Teacher teacher = own.teachers().get(place);
    List<Teacher> shared = individual.teachers();
    boolean isShared =
        place == 0 && shared.get(0).network().name().equals(teacher.network().name());
    return network(
        trial,
        isShared ? individual : own,
        isShared ? shared.get(0) : teacher,
        seed + place * offsets.teacher());
  }

  private static IndividualNetwork network(
      Trial trial, Distiller distiller, Teacher teacher, long ownSeed) {
    return new IndividualNetwork(
        ("teacher " + teacher.name()).strip(),
        distiller.training(teacher, ownSeed),
        seeded(trial.individualTraining(), ownSeed));
  }

  /** Returns the network that the student of a trial is initialised from. */
  IndividualNetwork student(Trial trial) {
    long ownSeed = seed + offsets.student();
    TrainingGraph training = trial.individualStudents(dimensions).studentTraining(ownSeed);
    return new IndividualNetwork(STUDENT, training, seeded(trial.individualTraining(), ownSeed));
  }

  private static TrainingSettings seeded(TrainingSettings settings, long seed) {
    return settings.toBuilder().seed(seed).build();
  }
}
