package org.distill4j.runtime.pretrained;

import java.util.Objects;
import org.distill4j.runtime.argument.Arguments;

/**
 * The place of trained tensors in a file.
 *
 * @param node the path of the nodes, {@code [*]} for the index of a round: "layers[*].query"
 * @param parameter the name of the parameter: "W"
 * @param name the name in the file, {@code *} for the index: "encoder.layer.*.query.weight"
 * @param transposed true if the file has the rows as columns
 * @param part the index of the part of the file's tensor, from 0
 * @param parts the number of equal parts that the file's tensor consists of, 1 for all of it
 * @param axis the axis of the file's tensor that is divided into parts
 */
public record TensorMapping(
    String node, String parameter, String name, boolean transposed, int part, int parts, int axis) {

  /** Checks the part. */
  public TensorMapping {
    Objects.requireNonNull(node);
    Objects.requireNonNull(parameter);
    Objects.requireNonNull(name);
    Arguments.requireAtLeastOne("parts", parts);
    Arguments.require("part", part, part >= 0 && part < parts, "at least 0 and below parts");
    Arguments.requireAtLeastZero("axis", axis);
  }

  /** Returns the mapping of whole tensors in the layout of the network. */
  public static TensorMapping of(String node, String parameter, String name) {
    return new TensorMapping(node, parameter, name, false, 0, 1, 0);
  }

  /** Returns the same for a file that has the rows as columns. */
  public TensorMapping asTransposed() {
    return new TensorMapping(node, parameter, name, true, part, parts, axis);
  }

  /**
   * Returns the same for a file that has several tensors stacked in one.
   *
   * @param index the index of the part, from 0
   * @param of the number of equal parts
   * @param along the axis of the file's tensor that is divided
   */
  public TensorMapping asPart(int index, int of, int along) {
    return new TensorMapping(node, parameter, name, transposed, index, of, along);
  }
}
