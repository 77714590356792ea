package org.distill4j.processor.spec;

import java.util.List;
import java.util.Optional;
import org.distill4j.processor.diagnostic.Place;

/**
 * A distillation as it was written, inherited members included.
 *
 * @param name its name
 * @param scheme the name of the interface that declares its losses: its own, or that of a scheme
 * @param teachers the networks that teach, at least one
 * @param student the network that learns
 * @param labels the annotated data
 * @param losses the losses
 * @param movingAverage how the teacher follows the student, if it is its average
 * @param stages the stages of the training, in order; none where it has no parts
 * @param isPublic whether it can be seen outside its package
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
    boolean isPublic,
    Place place) {

  /** Copies the lists. */
  public DistillationSpec {
    teachers = List.copyOf(teachers);
    labels = List.copyOf(labels);
    losses = List.copyOf(losses);
    stages = List.copyOf(stages);
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
