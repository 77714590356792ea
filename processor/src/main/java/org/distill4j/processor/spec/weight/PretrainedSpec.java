package org.distill4j.processor.spec.weight;

import java.util.List;
import org.distill4j.processor.diagnostic.Place;
import org.distill4j.processor.spec.StageSpec.Mention;

/**
 * The file from which a network takes its parameters.
 *
 * @param tensors the tensors that the file has
 * @param others the paths of what keeps its initial values
 * @param ignored the names in the file that nothing takes
 * @param first the index in the file of the first round
 * @param step the distance in the file of two rounds
 * @param place the annotation
 */
public record PretrainedSpec(
    List<TensorSpec> tensors,
    List<Mention> others,
    List<String> ignored,
    Numeric first,
    Numeric step,
    Place place) {

  /** Copies the lists. */
  public PretrainedSpec {
    tensors = List.copyOf(tensors);
    others = List.copyOf(others);
    ignored = List.copyOf(ignored);
  }

  /** A number and its place. */
  public record Numeric(int value, Place place) {}

  /**
   * The place of trained tensors in the file.
   *
   * @param of the path of the tensors, {@code [*]} for the index of a round
   * @param name their name in the file, {@code *} for the index
   * @param transposed true if the file has the rows as columns
   * @param part the index of the part of the file's tensor
   * @param parts the number of its parts
   * @param axis the axis that is divided
   * @param place the annotation
   */
  public record TensorSpec(
      Mention of,
      Mention name,
      boolean transposed,
      Numeric part,
      Numeric parts,
      Numeric axis,
      Place place) {

    /** Returns the path of the node. */
    public String node() {
      return of.name().substring(0, Math.max(0, of.name().lastIndexOf('.')));
    }

    /** Returns the name of the parameter. */
    public String parameter() {
      return of.name().substring(of.name().lastIndexOf('.') + 1);
    }
  }
}
