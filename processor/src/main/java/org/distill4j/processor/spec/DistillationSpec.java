package org.distill4j.processor.spec;

import java.util.List;
import org.distill4j.processor.diagnostic.Place;

/**
 * A distillation as it was written, inherited members included.
 *
 * @param name its name
 * @param teacher the network that teaches
 * @param student the network that learns
 * @param labels the annotated data
 * @param losses the losses
 * @param isPublic whether it can be seen outside its package
 * @param place the interface
 */
public record DistillationSpec(
    SpecName name,
    NetworkReference teacher,
    NetworkReference student,
    List<LabelSpec> labels,
    List<LossSpec> losses,
    boolean isPublic,
    Place place) {

  /** Copies the lists. */
  public DistillationSpec {
    labels = List.copyOf(labels);
    losses = List.copyOf(losses);
  }

  /**
   * A network that a distillation names.
   *
   * @param qualifiedName the interface
   * @param place where it is named
   */
  public record NetworkReference(String qualifiedName, Place place) {}
}
