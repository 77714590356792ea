package org.distill4j.experiment.trial;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.distill4j.runtime.graph.Distiller;
import org.distill4j.runtime.graph.Signal;
import org.distill4j.runtime.training.TrainingSettings;

/**
 * A network to train and evaluate: one line of a table of results.
 *
 * <p>Teachers, and the networks that students are initialised from, are trained
 * <em>individually</em>: with the losses that read no teacher, of {@link #individual} and with
 * {@link #individualTraining}. Trials that need the same one share it.
 *
 * @param title the name of the trial, unique in a study
 * @param kind the network that is trained
 * @param distillation the distillation that is trained, or that the network alone belongs to
 * @param individual the distillation whose losses train a network individually: {@code
 *     distillation} itself, or another one with the hyperparameters of its spec
 * @param hyperparameters the hyperparameters that differ from the spec, by name
 * @param dimensions the dimensions that do not follow from the data, by name
 * @param teacherDimensions the dimensions in which the teachers differ from the student, by name
 * @param individualTraining the settings of individual trainings; the seed comes from the study
 * @param training the settings of the student's training; the seed comes from the study
 * @param initialisation the initial parameters of the student
 */
public record Trial(
    String title,
    TrialKind kind,
    Distillation distillation,
    Distillation individual,
    Map<String, Double> hyperparameters,
    Map<String, Integer> dimensions,
    Map<String, Integer> teacherDimensions,
    TrainingSettings individualTraining,
    TrainingSettings training,
    Initialisation initialisation) {

  /** Copies the maps. */
  public Trial {
    hyperparameters = Collections.unmodifiableMap(new TreeMap<>(hyperparameters));
    dimensions = Collections.unmodifiableMap(new TreeMap<>(dimensions));
    teacherDimensions = Collections.unmodifiableMap(new TreeMap<>(teacherDimensions));
  }

  private Trial(
      String title, TrialKind kind, Distillation distillation, TrainingSettings training) {
    this(
        title,
        kind,
        distillation,
        distillation,
        Map.of(),
        Map.of(),
        Map.of(),
        training,
        training,
        Initialisation.SCRATCH);
  }

  /** Returns a trial of the first teacher. */
  public static Trial teacher(String title, Distillation distillation, TrainingSettings training) {
    return new Trial(title, TrialKind.TEACHER, distillation, training);
  }

  /** Returns a trial of the student without a teacher, from random parameters. */
  public static Trial student(String title, Distillation distillation, TrainingSettings training) {
    return new Trial(title, TrialKind.STUDENT, distillation, training);
  }

  /** Returns a trial of the distilled student, from random parameters. */
  public static Trial distilled(
      String title, Distillation distillation, TrainingSettings training) {
    return new Trial(title, TrialKind.DISTILLED, distillation, training);
  }

  private Trial copy(Consumer<TrialFields> change) {
    TrialFields fields = new TrialFields(this);
    change.accept(fields);
    return fields.trial();
  }

  /** Returns a copy with another title. */
  public Trial titled(String other) {
    return copy(fields -> fields.title = other);
  }

  /** Returns a copy with another value of a hyperparameter. */
  public Trial with(String hyperparameter, double value) {
    return withAll(Map.of(hyperparameter, value));
  }

  /** Returns a copy with other values of some hyperparameters. */
  public Trial withAll(Map<String, Double> values) {
    Map<String, Double> changed = new TreeMap<>(hyperparameters);
    changed.putAll(values);
    return copy(fields -> fields.hyperparameters = changed);
  }

  /** Returns a copy with dimensions of teachers and student that do not follow from the data. */
  public Trial withDimensions(Map<String, Integer> sizes) {
    return copy(fields -> fields.dimensions = sizes);
  }

  /** Returns a copy whose teachers have other dimensions than the student. */
  public Trial withTeacherDimensions(Map<String, Integer> sizes) {
    return copy(fields -> fields.teacherDimensions = sizes);
  }

  /** Returns a copy with other individual trainings. */
  public Trial withIndividualTraining(TrainingSettings settings) {
    return copy(fields -> fields.individualTraining = settings);
  }

  /** Returns a copy with another training of the student. */
  public Trial withTraining(TrainingSettings settings) {
    return copy(fields -> fields.training = settings);
  }

  /**
   * Returns a copy whose networks are trained individually by the losses of another distillation.
   */
  public Trial individually(Distillation other) {
    return copy(fields -> fields.individual = other);
  }

  /** Returns a copy with another initialisation of the student. */
  public Trial initialised(Initialisation other) {
    return copy(fields -> fields.initialisation = other);
  }

  /**
   * Builds the student and its losses for some data.
   *
   * @param ofData the dimensions that follow from the data
   * @throws IllegalArgumentException if a dimension is missing, a hyperparameter is unknown or out
   *     of its range, or a teacher has other dimensions and is a peer, has a hidden node that a
   *     loss reads, or a node of another shape that the student begins with
   */
  public Distiller distiller(Map<String, Integer> ofData) {
    Map<String, Integer> sizes = joined(ofData, dimensions);
    Distiller distiller = distillation.distiller(sizes, hyperparameters);
    Map<String, Integer> ofTeacher = joined(sizes, teacherDimensions);
    if (!ofTeacher.equals(sizes)) {
      if (distiller.peers()) {
        throw new IllegalArgumentException(
            ("%s: a peer has the dimensions of its student, but withTeacherDimensions gives it"
                    + " others: %s. Declare them in the spec of the peer.")
                .formatted(title, differences(sizes, ofTeacher)));
      }
      new InitialShapes(distiller, teachers(ofData)).require(title);
      for (Signal signal : distiller.signals()) {
        requireOutput(distiller, signal, sizes, ofTeacher);
      }
    }
    return distiller;
  }

  private void requireOutput(
      Distiller distiller,
      Signal signal,
      Map<String, Integer> sizes,
      Map<String, Integer> ofTeacher) {
    if (!distiller.teacher(signal.teacher()).network().outputs().contains(signal.node())) {
      throw new IllegalArgumentException(
          ("%s: a loss reads '%s' of the teacher, whose dimensions must then be the student's, but"
                  + " these differ: %s. Change them by withTeacherDimensions.")
              .formatted(title, signal.node(), differences(sizes, ofTeacher)));
    }
  }

  /** Returns the dimensions that differ, with both sizes. */
  private static String differences(Map<String, Integer> sizes, Map<String, Integer> ofTeacher) {
    return ofTeacher.entrySet().stream()
        .filter(entry -> !entry.getValue().equals(sizes.get(entry.getKey())))
        .map(
            entry ->
                entry.getKey()
                    + " is "
                    + entry.getValue()
                    + (sizes.containsKey(entry.getKey())
                        ? ", not " + sizes.get(entry.getKey())
                        : ""))
        .collect(Collectors.joining(", "));
  }

  /** Builds the distillation with its teachers for some data. */
  public Distiller teachers(Map<String, Integer> ofData) {
    return distillation.distiller(
        joined(joined(ofData, dimensions), teacherDimensions), hyperparameters);
  }

  /** Builds the distillation that trains teachers individually. */
  public Distiller individualTeachers(Map<String, Integer> ofData) {
    return individual(joined(joined(ofData, dimensions), teacherDimensions));
  }

  /** Builds the distillation that trains students individually. */
  public Distiller individualStudents(Map<String, Integer> ofData) {
    return individual(joined(ofData, dimensions));
  }

  private Distiller individual(Map<String, Integer> sizes) {
    boolean same = individual.equals(distillation);
    return individual.distiller(sizes, same ? hyperparameters : Map.of());
  }

  private static Map<String, Integer> joined(
      Map<String, Integer> sizes, Map<String, Integer> others) {
    Map<String, Integer> all = new TreeMap<>(sizes);
    all.putAll(others);
    return all;
  }
}
