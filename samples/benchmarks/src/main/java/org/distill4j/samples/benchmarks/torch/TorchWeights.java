package org.distill4j.samples.benchmarks.torch;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/**
 * The trained tensors by {@code node/parameter}: copies of distill4j's, linear maps transposed to
 * [out, in] as libtorch's own layers have them.
 */
final class TorchWeights {

  /** What is a linear map here, and so is [in, out] there. */
  private static final Set<String> MAPS =
      Set.of("W", "W1", "Wx", "Wy", "Wo", "P", "forwardW", "forwardR", "backwardW", "backwardR");

  private final Map<String, Tensor> tensors = new LinkedHashMap<>();

  /** Copies an array of distill4j. */
  void put(String name, float[] values, long... shape) {
    try (FloatPointer memory = new FloatPointer(values);
        Tensor view = torch.from_blob(memory, shape)) {
      Tensor copy = torch.empty(isMap(name) ? new long[] {shape[1], shape[0]} : shape);
      copy.copy_(isMap(name) ? view.t() : view);
      tensors.put(name, copy.requires_grad_(true));
    }
  }

  /** Tables of words are looked up, in rows. */
  private static boolean isMap(String name) {
    return !name.startsWith("embedded/") && MAPS.contains(name.substring(name.indexOf('/') + 1));
  }

  Tensor get(String node, String parameter) {
    Tensor tensor = tensors.get(node + "/" + parameter);
    if (tensor == null) {
      throw new IllegalArgumentException(
          "there is no '%s/%s' but %s".formatted(node, parameter, tensors.keySet()));
    }
    return tensor;
  }

  TensorVector all() {
    return new TensorVector(tensors.values().toArray(Tensor[]::new));
  }

  /** Forgets all gradients. */
  void clearGradients() {
    tensors.values().forEach(tensor -> tensor.mutable_grad().reset());
  }

  /** The gradients in the order of distill4j's elements; none where nothing arrived. */
  Map<String, float[]> gradients() {
    Map<String, float[]> gradients = new LinkedHashMap<>();
    tensors.forEach(
        (name, tensor) -> {
          Tensor gradient = tensor.grad();
          if (gradient.defined()) {
            Tensor ordered = (isMap(name) ? gradient.t() : gradient).contiguous();
            float[] values = new float[Math.toIntExact(ordered.numel())];
            ordered.data_ptr_float().get(values);
            gradients.put(name, values);
          }
        });
    return gradients;
  }
}
