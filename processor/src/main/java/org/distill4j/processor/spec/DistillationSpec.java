package org.distill4j.processor.spec;

import java.util.List;
import java.util.Optional;
import org.distill4j.processor.diagnostic.Place;

/**
 * A distillation as written, including inherited members.
 *
 * @param name its name
 * @param scheme the name of the interface that declares its losses: its own, or that of a scheme
 * @param teachers the teachers, at least one
 * @param student the student
 * @param labels the labels
 * @param losses the losses
 * @param movingAverage the decay, if the teacher is a moving average of the student
 * @param stages the stages of the training, in order; empty if it has no stages
 * @param initials the nodes of the student that begin with parameters of a teacher
 * @param isPublic true if it is visible outside its package
 * @param place the interface
 */
public record DistillationSpec(
    SpecName name,
    SpecName scheme,
    List<NetworkReference> teachers,
    NetworkReference student,
    List<LabelSpec> labels,
    List<LossSpec> losses,
    Optional<MovingAverageSpec> movingAverage,
    List<StageSpec> stages,
    List<InitialSpec> initials,
    boolean isPublic,
    Place place) {

  /** Copies the lists. */
  public DistillationSpec {
    teachers = List.copyOf(teachers);
    labels = List.copyOf(labels);
    losses = List.copyOf(losses);
    stages = List.copyOf(stages);
    initials = List.copyOf(initials);
  }

  /** Returns the same distillation with nodes that begin with parameters of a teacher. */
  public DistillationSpec initials(List<InitialSpec> declared) {
    return new DistillationSpec(
        name,
        scheme,
        teachers,
        student,
        labels,
        losses,
        movingAverage,
        stages,
        declared,
        isPublic,
        place);
  }

  /** Creates a distillation whose student has its usual initial parameters. */
  public DistillationSpec(
      SpecName name,
      SpecName scheme,
      List<NetworkReference> teachers,
      NetworkReference student,
      List<LabelSpec> labels,
      List<LossSpec> losses,
      Optional<MovingAverageSpec> movingAverage,
      List<StageSpec> stages,
      boolean isPublic,
      Place place) {
    this(
        name,
        scheme,
        teachers,
        student,
        labels,
        losses,
        movingAverage,
        stages,
        List.of(),
        isPublic,
        place);
  }

  /** A distillation that its interface declares. */
  public DistillationSpec(
      SpecName name,
      List<NetworkReference> teachers,
      NetworkReference student,
      List<LabelSpec> labels,
      List<LossSpec> losses,
      Optional<MovingAverageSpec> movingAverage,
      List<StageSpec> stages,
      boolean isPublic,
      Place place) {
    this(name, name, teachers, student, labels, losses, movingAverage, stages, isPublic, place);
  }
}
