package org.distill4j.runtime.graph;

import java.util.List;
import java.util.OptionalDouble;
import org.distill4j.runtime.kernel.selection.KernelSelection;

/**
 * A distillation with all its dimensions and hyperparameters bound: what generated {@code
 * ...Distiller} classes extend.
 */
public abstract class Distiller {

  /** Chooses the libraries that compute, where nobody did. */
  protected Distiller() {
    KernelSelection.selectLibraries();
  }

  /** The name of the spec. */
  public abstract String name();

  /**
   * The network that teaches, where there is only one.
   *
   * @throws IllegalStateException if there are several
   */
  public NetworkGraph teacher() {
    throw new IllegalStateException(name() + " has several teachers; use teachers()");
  }

  /** The teachers, in the order of the spec. */
  public List<Teacher> teachers() {
    return List.of(new Teacher("", teacher(), teacherLosses()));
  }

  /**
   * The teacher of that name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public final Teacher teacher(String teacher) {
    return teachers().stream()
        .filter(candidate -> candidate.name().equals(teacher))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "%s has no teacher '%s' but %s"
                        .formatted(
                            name(), teacher, teachers().stream().map(Teacher::name).toList())));
  }

  /** The network that learns. */
  public abstract NetworkGraph student();

  /** All losses, in the order of the spec. */
  public abstract List<LossNode> losses();

  /**
   * The same distillation with the losses on what can be prepared once for each example, when the
   * teacher is recorded: {@link #signals} and {@link #distillation} differ, nothing else. This
   * distiller itself has every loss read what the teacher gave and prepare it anew in each step.
   *
   * @see org.distill4j.runtime.layer.Preparable
   */
  public Distiller prepared() {
    // A teacher that changes with each step leaves nothing to be prepared.
    return movingAverageDecay().isPresent() ? this : new PreparedDistiller(this);
  }

  /** What the losses read of the teachers: what is recorded before distillation. */
  public final List<Signal> signals() {
    return losses().stream()
        .flatMap(loss -> loss.reads().stream())
        .flatMap(reading -> reading.signal().stream())
        .distinct()
        .toList();
  }

  /** What the losses read of one of the teachers. */
  public final List<Signal> signals(Teacher teacher) {
    return signals().stream().filter(signal -> signal.teacher().equals(teacher.name())).toList();
  }

  /**
   * The only teacher with the individual losses, which read its nodes of the same names.
   *
   * @throws IllegalStateException if there are several teachers, or no loss trains this one
   */
  public final TrainingGraph teacherTraining(long seed) {
    teacher();
    return training(teachers().get(0), seed);
  }

  /**
   * A teacher with the losses that train it.
   *
   * @throws IllegalStateException if there is none
   */
  public final TrainingGraph training(Teacher teacher, long seed) {
    if (teacher.losses().isEmpty()) {
      throw new IllegalStateException(
          ("%s has no loss that could train its teacher %s: each of its losses reads a teacher or a"
                  + " node that this one lacks; give it trained, for instance from a model file")
              .formatted(name(), teacher.network().name()));
    }
    return TrainingGraph.of(teacher.network(), teacher.losses(), seed);
  }

  /**
   * The student with the individual losses: how it is trained without a teacher.
   *
   * @throws IllegalStateException if there are none
   */
  public final TrainingGraph studentTraining(long seed) {
    List<LossNode> individual = individualLosses();
    if (individual.isEmpty()) {
      throw new IllegalStateException(
          name() + " has no loss without a teacher, so nothing trains a network alone");
    }
    return TrainingGraph.of(student(), individual, seed);
  }

  /**
   * The student with all losses, in stages where the spec has some. It begins as {@link
   * #studentTraining} does for the same seed.
   */
  public final TrainingGraph distillation(long seed) {
    TrainingGraph recorded = TrainingGraph.of(student(), losses(), stages(), seed);
    return movingAverageDecay().isEmpty()
        ? recorded
        : recorded.with(new MovingAverage(movingAverageDecay().getAsDouble(), signals()));
  }

  /**
   * The decay of the moving average of the student's parameters that is the teacher, or empty where
   * the teachers are networks of their own.
   */
  public OptionalDouble movingAverageDecay() {
    return OptionalDouble.empty();
  }

  /** The stages of the distillation, in order; none where all losses train all the time. */
  public List<Stage> stages() {
    return List.of();
  }

  /**
   * The individual losses on the nodes of the only teacher; those of the student where it has the
   * same.
   */
  public List<LossNode> teacherLosses() {
    return individualLosses();
  }

  /**
   * The number of parameters that the losses train beside the student's, such as those of
   * regressors. They are left out of its file.
   */
  public final long lossParameters() {
    return distillation(0).lossParameters();
  }

  /** The losses that read no teacher. */
  protected final List<LossNode> individualLosses() {
    return losses().stream().filter(LossNode::isIndividual).toList();
  }
}
