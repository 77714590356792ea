package org.distill4j.processor.body;

import java.util.List;
import java.util.Optional;

/**
 * The inputs and outputs of a model in a file.
 *
 * @param inputs the inputs that must be fed, in the order of the file
 * @param outputs the outputs, in the order of the file
 */
public record BodySignature(List<Tensor> inputs, List<Tensor> outputs) {

  /** Copies the lists. */
  public BodySignature {
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
  }

  /**
   * An input or an output.
   *
   * @param name its name
   * @param axes the size of each axis with the batch, a number or a name; empty if the file does
   *     not say
   */
  public record Tensor(String name, Optional<List<String>> axes) {

    /** Copies the list. */
    public Tensor {
      axes = axes.map(List::copyOf);
    }

    /** Returns the fixed size of an axis; empty if it varies. */
    public Optional<Long> size(int axis) {
      return axes.map(it -> it.get(axis)).filter(it -> it.matches("\\d+")).map(Long::parseLong);
    }
  }

  /** Returns the input with that name. */
  public Optional<Tensor> input(String name) {
    return inputs.stream().filter(tensor -> tensor.name().equals(name)).findFirst();
  }

  /** Returns the output with that name. */
  public Optional<Tensor> output(String name) {
    return outputs.stream().filter(tensor -> tensor.name().equals(name)).findFirst();
  }

  /** Returns the names of inputs or outputs. */
  public static List<String> names(List<Tensor> tensors) {
    return tensors.stream().map(Tensor::name).toList();
  }
}
