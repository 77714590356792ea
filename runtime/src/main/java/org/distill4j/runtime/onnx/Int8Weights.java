package org.distill4j.runtime.onnx;

import java.util.List;
import onnx.Onnx.NodeProto;

/**
 * Weights w = q s with whole numbers q from -127 to 127 and a factor s for each index of one axis,
 * the largest magnitude at that index / 127. The axis is the one whose error is least.
 *
 * @param quantised the numbers q
 * @param factors the factors s
 * @param node restores the weights under their name
 */
record Int8Weights(Initialiser quantised, Initialiser factors, NodeProto node) {

  /** The length of the shortest weights that are worth it. */
  private static final int SHORTEST = 1024;

  private static final int LARGEST = 127;

  static boolean apply(Initialiser weights) {
    return weights.isWeight()
        && weights.shape().length > 1
        && weights.bytes().length >= SHORTEST * Float.BYTES;
  }

  static Int8Weights of(Initialiser weights) {
    float[] values = weights.floats();
    int best = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int axis = 0; axis < weights.shape().length; axis++) {
      double error = error(values, new Channels(weights.shape(), axis));
      if (error < least) {
        best = axis;
        least = error;
      }
    }
    return quantised(weights, values, best);
  }

  /** The index along one axis of each element of a row-major array. */
  private record Channels(int count, int inner) {

    Channels(long[] shape, int axis) {
      this(Math.toIntExact(shape[axis]), inner(shape, axis));
    }

    private static int inner(long[] shape, int axis) {
      int inner = 1;
      for (int i = axis + 1; i < shape.length; i++) {
        inner *= Math.toIntExact(shape[i]);
      }
      return inner;
    }

    int of(int element) {
      return element / inner % count;
    }
  }

  private static float[] factors(float[] values, Channels channels) {
    float[] factors = new float[channels.count()];
    for (int i = 0; i < values.length; i++) {
      int channel = channels.of(i);
      factors[channel] = Math.max(factors[channel], Math.abs(values[i]) / LARGEST);
    }
    for (int channel = 0; channel < factors.length; channel++) {
      factors[channel] = factors[channel] == 0 ? 1 : factors[channel];
    }
    return factors;
  }

  private static double error(float[] values, Channels channels) {
    float[] factors = factors(values, channels);
    double error = 0;
    for (int i = 0; i < values.length; i++) {
      float factor = factors[channels.of(i)];
      double difference = values[i] - factor * Math.rint(values[i] / factor);
      error += difference * difference;
    }
    return error;
  }

  private static Int8Weights quantised(Initialiser weights, float[] values, int axis) {
    Channels channels = new Channels(weights.shape(), axis);
    float[] factors = factors(values, channels);
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) Math.rint(values[i] / factors[channels.of(i)]);
    }
    String name = weights.name();
    Initialiser quantised =
        new Initialiser(name + "_int8", TensorType.INT8, weights.shape(), bytes, false);
    Initialiser factor =
        Initialiser.floats(name + "_factor", factors, new long[] {factors.length}, false);
    NodeProto node =
        NodeProto.newBuilder()
            .setOpType("DequantizeLinear")
            .setName(name + "/restored")
            .addAllInput(List.of(quantised.name(), factor.name()))
            .addOutput(name)
            .addAllAttribute(Attributes.of("axis", axis).list())
            .build();
    return new Int8Weights(quantised, factor, node);
  }
}
