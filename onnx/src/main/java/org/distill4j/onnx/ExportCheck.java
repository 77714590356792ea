package org.distill4j.onnx;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.TensorInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.runtime.data.Value;
import org.distill4j.runtime.export.OnnxExport;
import org.distill4j.runtime.graph.GraphRunner;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Compares an exported file with the network that it was exported from, on random inputs: normally
 * distributed features, any tokens, and sequences of different lengths.
 *
 * @param network the network
 * @param exported the file
 */
public record ExportCheck(ComputationGraph network, OnnxNetwork exported) {

  private static final int LONGEST = 8;
  private static final int FEWEST_FEATURES = 3;

  /** The arrangement of padding in a batch. */
  public enum Padding {
    /** No padding. */
    NONE,
    /** Padding after each sequence but the first. */
    END,
    /** Padding anywhere, and sequences that are padding alone. */
    ANYWHERE
  }

  /**
   * Returns the largest difference of an output, relative to its magnitude where that is above 1.
   *
   * @param batch the number of examples
   * @param padding the arrangement of padding
   * @param seed the seed of the inputs
   */
  public double largestDifference(int batch, Padding padding, long seed) {
    Map<String, Value> inputs = new Draw(batch, padding, seed).inputs();
    List<String> outputs = network.getConfiguration().getNetworkOutputs();
    GraphRunner runner = new GraphRunner(network, outputs);
    runner.forward(inputs, false, 0);
    Map<String, INDArray> values = exported.outputs(inputs);
    double largest = 0;
    for (String output : outputs) {
      largest = Math.max(largest, difference(runner.value(output).array(), values.get(output)));
    }
    return largest;
  }

  private static double difference(INDArray expected, INDArray actual) {
    if (!expected.equalShapes(actual)) {
      return Double.POSITIVE_INFINITY;
    }
    double[] one = expected.dup('c').data().asDouble();
    double[] other = actual.dup('c').data().asDouble();
    double largest = 0;
    for (int i = 0; i < one.length; i++) {
      double difference = Math.abs(one[i] - other[i]) / Math.max(1, Math.abs(one[i]));
      // NaN is no difference of two numbers.
      largest = difference <= largest ? largest : Double.isNaN(difference) ? 1 : difference;
    }
    return largest;
  }

  /** Draws the inputs of one batch. */
  private final class Draw {

    private final int batch;
    private final Padding padding;
    private final Random random;
    private final Map<String, INDArray> masks = new LinkedHashMap<>();

    Draw(int batch, Padding padding, long seed) {
      this.batch = batch;
      this.padding = padding;
      this.random = new Random(seed);
    }

    Map<String, Value> inputs() {
      Map<String, Value> values = new LinkedHashMap<>();
      for (String name : network.getConfiguration().getNetworkInputs()) {
        TensorInfo info = exported.inputs().get(name);
        boolean hasMask = exported.inputs().containsKey(OnnxNetwork.mask(name));
        INDArray mask = hasMask && padding != Padding.NONE ? mask(info) : null;
        values.put(name, new Value(array(name, info), mask));
      }
      return values;
    }

    private long[] shape(TensorInfo info) {
      long[] shape = info.getShape();
      for (int i = 0; i < shape.length; i++) {
        if (shape[i] < 0) {
          shape[i] = i == 0 ? batch : length(info.getDimensionNames()[i]);
        }
      }
      return shape;
    }

    /** Returns a length that axes of equal names have in common. */
    private long length(String axis) {
      return (long) LONGEST - Math.floorMod(axis.hashCode(), FEWEST_FEATURES);
    }

    private INDArray array(String name, TensorInfo info) {
      long[] shape = shape(info);
      long elements = 1;
      for (long length : shape) {
        elements *= length;
      }
      boolean isInteger = info.type == OnnxJavaType.INT64;
      String limit = exported.metadata().get(OnnxExport.LIMIT + name);
      int bound = limit == null ? LONGEST - FEWEST_FEATURES : Integer.parseInt(limit);
      double[] values = new double[Math.toIntExact(elements)];
      for (int i = 0; i < values.length; i++) {
        values[i] = isInteger ? random.nextInt(bound) : random.nextGaussian();
      }
      DataType type = isInteger ? DataType.INT32 : DataType.FLOAT;
      return Nd4j.createFromArray(values).castTo(type).reshape(shape);
    }

    /** Returns a mask that inputs with the same steps have in common. */
    private INDArray mask(TensorInfo info) {
      long steps = shape(info)[1];
      String axis = info.getDimensionNames()[1];
      return masks.computeIfAbsent(axis, name -> mask(Math.toIntExact(steps)));
    }

    private INDArray mask(int steps) {
      INDArray mask = Nd4j.ones(DataType.FLOAT, batch, steps);
      for (int example = 1; example < batch; example++) {
        int length = 1 + random.nextInt(steps);
        for (int step = 0; step < steps; step++) {
          boolean counts =
              padding == Padding.END ? step < length : example + 1 < batch && random.nextBoolean();
          mask.putScalar(example, step, counts ? 1 : 0);
        }
      }
      return mask;
    }
  }
}
