package org.distill4j.samples.benchmarks.torch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;
import org.distill4j.samples.benchmarks.network.WeightFile;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The tensors by {@code node/parameter}: copies of distill4j's parameters, with linear maps
 * transposed to [out, in] as in the layers of libtorch.
 */
public final class TorchWeights {

  /** The names of linear maps, which are [in, out] in distill4j. */
  private static final Set<String> MAPS =
      Set.of(
          "W",
          "W1",
          "Wx",
          "Wy",
          "Wo",
          "P",
          "forwardW",
          "forwardR",
          "backwardW",
          "backwardR",
          "downW",
          "upW");

  private final Map<String, Tensor> tensors = new LinkedHashMap<>();
  private final Set<String> tables;
  private final Predicate<String> trained;

  /**
   * Creates an empty set.
   *
   * @param tables the nodes whose weights are embedding tables
   */
  TorchWeights(Set<String> tables) {
    this(tables, name -> true);
  }

  private TorchWeights(Set<String> tables, Predicate<String> trained) {
    this.tables = Set.copyOf(tables);
    this.trained = trained;
  }

  /** Returns copies of the current parameters of distill4j. */
  public static TorchWeights of(TorchNetwork network, Map<String, INDArray> parameters) {
    TorchWeights weights = new TorchWeights(network.tables(), network::trains);
    parameters.forEach(
        (name, view) -> weights.put(name, view.dup().data().asFloat(), view.shape()));
    return weights;
  }

  /** Returns the parameters in a file. */
  public static TorchWeights read(TorchNetwork network, Path file) throws IOException {
    TorchWeights weights = new TorchWeights(network.tables(), network::trains);
    WeightFile.read(file, weights::put);
    return weights;
  }

  /** Copies an array of distill4j. */
  void put(String name, float[] values, long... shape) {
    try (FloatPointer memory = new FloatPointer(values);
        Tensor view = torch.from_blob(memory, shape)) {
      Tensor copy = torch.empty(isMap(name) ? new long[] {shape[1], shape[0]} : shape);
      copy.copy_(isMap(name) ? view.t() : view);
      tensors.put(name, copy.requires_grad_(trained.test(name)));
    }
  }

  /** Returns true for an embedding table, whose rows are looked up. */
  private boolean isMap(String name) {
    int slash = name.indexOf('/');
    return !tables.contains(name.substring(0, slash)) && MAPS.contains(name.substring(slash + 1));
  }

  Tensor get(String node, String parameter) {
    Tensor tensor = tensors.get(node + "/" + parameter);
    if (tensor == null) {
      throw new IllegalArgumentException(
          "Unknown parameter '%s/%s'. Available: %s.".formatted(node, parameter, tensors.keySet()));
    }
    return tensor;
  }

  /** Returns the trained tensors. */
  TensorVector all() {
    return those(Tensor::requires_grad);
  }

  /** Returns the trained tensors with more than one axis. */
  TensorVector matrices() {
    return those(tensor -> tensor.requires_grad() && tensor.dim() > 1);
  }

  /** Returns the other tensors. */
  TensorVector vectors() {
    return those(tensor -> tensor.requires_grad() && tensor.dim() <= 1);
  }

  private TensorVector those(Predicate<Tensor> chosen) {
    return new TensorVector(tensors.values().stream().filter(chosen).toArray(Tensor[]::new));
  }

  /** Clears all gradients. */
  void clearGradients() {
    tensors.values().forEach(tensor -> tensor.mutable_grad().reset());
  }

  /** Returns the gradients in distill4j's order of elements; none for unused parameters. */
  Map<String, float[]> gradients() {
    Map<String, float[]> gradients = new LinkedHashMap<>();
    tensors.forEach(
        (name, tensor) -> {
          Tensor gradient = tensor.grad();
          if (gradient.defined()) {
            gradients.put(name, Torch.floats(isMap(name) ? gradient.t() : gradient));
          }
        });
    return gradients;
  }
}
