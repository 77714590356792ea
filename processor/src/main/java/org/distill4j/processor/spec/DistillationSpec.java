package org.distill4j.processor.spec;

import java.util.List;
import java.util.Optional;
import org.distill4j.processor.diagnostic.Place;
import org.distill4j.processor.spec.weight.InitialSpec;

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
 * @param peers the annotation, if the teacher is trained together with the student
 * @param live the annotation, if the values of the teachers are computed for each batch
 * @param stages the stages of the training, in order; empty if it has no stages
 * @param initials the nodes of the student that begin with parameters of a teacher
 * @param ownSamples the sequences that the student writes itself, if it learns on them
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
    Optional<Mark> peers,
    Optional<Mark> live,
    List<StageSpec> stages,
    List<InitialSpec> initials,
    Optional<OwnSamplesSpec> ownSamples,
    boolean isPublic,
    Place place) {

  /**
   * An annotation without elements: its own, or inherited.
   *
   * @param origin the simple name of the interface that has it
   * @param place the annotation, or the spec if it is inherited
   */
  public record Mark(String origin, Place place) {}

  /** Copies the lists. */
  public DistillationSpec {
    teachers = List.copyOf(teachers);
    labels = List.copyOf(labels);
    losses = List.copyOf(losses);
    stages = List.copyOf(stages);
    initials = List.copyOf(initials);
  }

  /**
   * Returns the same distillation with nodes that begin with parameters of a teacher, and sequences
   * that the student writes.
   */
  public DistillationSpec with(List<InitialSpec> declared, Optional<OwnSamplesSpec> written) {
    return new DistillationSpec(
        name,
        scheme,
        teachers,
        student,
        labels,
        losses,
        movingAverage,
        peers,
        live,
        stages,
        declared,
        written,
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
      Optional<Mark> peers,
      Optional<Mark> live,
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
        peers,
        live,
        stages,
        List.of(),
        Optional.empty(),
        isPublic,
        place);
  }

  /** A distillation of networks of their own that its interface declares. */
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
    this(
        name,
        name,
        teachers,
        student,
        labels,
        losses,
        movingAverage,
        Optional.empty(),
        Optional.empty(),
        stages,
        isPublic,
        place);
  }

  /** Returns true if a label is the number of the example. */
  public boolean isNumber(String label) {
    return labels.stream().anyMatch(it -> it.name().equals(label) && it.numbered());
  }

  /** Returns true if the teacher changes with the student, so that nothing is recorded of it. */
  public boolean followsStudent() {
    return movingAverage.isPresent() || peers.isPresent();
  }
}
