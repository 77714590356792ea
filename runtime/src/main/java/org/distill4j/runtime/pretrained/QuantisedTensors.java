package org.distill4j.runtime.pretrained;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The tensors of 8 bits of an ONNX model as the quantiser of ONNX Runtime writes them: {@code
 * X_quantized} with {@code X_scale} and {@code X_zero_point}, for the whole tensor or each column
 * of a matrix. They get the name {@code X}, so that the mapping of the model in single precision
 * fits; others keep a type that no network takes.
 */
final class QuantisedTensors {

  private static final String NUMBERS = "_quantized";
  private static final String SCALE = "_scale";
  private static final String ZERO = "_zero_point";
  private static final String NODE = "_quant";

  private final Path model;
  private final Map<String, StoredTensor> tensors;
  private final Map<String, List<Float>> integers;

  /**
   * Creates a resolution.
   *
   * @param tensors all tensors, which are changed
   * @param integers the whole numbers of tensors that hold them one by one
   */
  QuantisedTensors(
      Path model, Map<String, StoredTensor> tensors, Map<String, List<Float>> integers) {
    this.model = model;
    this.tensors = tensors;
    this.integers = integers;
  }

  /** Returns the name of a node before the quantisation. */
  static String before(String node) {
    return node.endsWith(NODE) ? node.substring(0, node.length() - NODE.length()) : node;
  }

  /**
   * Replaces all tensors that have a scale.
   *
   * @return the names that are gone, with the new ones
   */
  Map<String, String> resolve() throws IOException {
    Map<String, String> renamed = new HashMap<>();
    for (StoredTensor tensor : new ArrayList<>(tensors.values())) {
      if (tensor.name().endsWith(NUMBERS)) {
        String name = tensor.name().substring(0, tensor.name().length() - NUMBERS.length());
        if (resolve(name, tensor)) {
          renamed.put(tensor.name(), name);
          tensors.keySet().removeAll(List.of(tensor.name(), name + SCALE, name + ZERO));
        }
      }
    }
    return renamed;
  }

  private boolean resolve(String name, StoredTensor tensor) throws IOException {
    StoredTensor scale = tensors.get(name + SCALE);
    boolean isWhole = tensor.type().equals("I8") || tensor.type().equals("U8");
    if (!isWhole || scale == null || scale.numbers().isEmpty() || tensors.containsKey(name)) {
      return false;
    }
    float[] scales = Layout.whole(scale).read();
    float[] zeros = zeros(name + ZERO, scales.length);
    long[] shape = tensor.shape();
    boolean fits =
        scales.length == 1 || (shape.length == 2 && shape[shape.length - 1] == scales.length);
    if (!fits || zeros.length != scales.length) {
      return false;
    }
    StoredTensor scaled =
        tensor.scaled(name, NumberType.valueOf(tensor.type()), new Scaling(scales, zeros));
    StoredSizes.check(model, scaled);
    tensors.put(name, scaled);
    return true;
  }

  /** Returns the zero points, which are 0 if the file has none; empty if it has others. */
  private float[] zeros(String name, int count) throws IOException {
    StoredTensor tensor = tensors.get(name);
    float[] zeros = new float[count];
    if (tensor == null) {
      return zeros;
    }
    List<Float> listed = integers.getOrDefault(name, List.of());
    if (listed.isEmpty() && tensor.bytes() == count && tensor.numbers().isEmpty()) {
      Scaling plain = new Scaling(new float[] {1}, new float[] {0});
      boolean isSigned = tensor.type().equals("I8");
      return Layout.whole(tensor.scaled(name, isSigned ? NumberType.I8 : NumberType.U8, plain))
          .read();
    }
    for (int i = 0; i < Math.min(count, listed.size()); i++) {
      zeros[i] = listed.get(i);
    }
    return listed.size() == count ? zeros : new float[0];
  }
}
