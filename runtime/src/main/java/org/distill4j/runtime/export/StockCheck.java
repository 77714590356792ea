package org.distill4j.runtime.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.runtime.data.Value;
import org.distill4j.runtime.graph.GraphRunner;
import org.distill4j.runtime.graph.LayerVertex;
import org.distill4j.runtime.graph.description.ModelDescription;
import org.distill4j.runtime.graph.description.ValueFormat;
import org.distill4j.runtime.layer.sequence.EmbeddingLayer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Compares a plain network of DL4J with the network that it was built of, on random inputs:
 * normally distributed features, any tokens, and sequences of different lengths.
 *
 * @param description the description of the network, which says the shapes of its inputs
 * @param network the network
 * @param plain the plain network
 */
public record StockCheck(
    ModelDescription description, ComputationGraph network, ComputationGraph plain) {

  private static final int STEPS = 5;
  private static final String TOKENS = "Tokens";

  /** Lengths of the sequences of a batch; the others of the five steps are padding. */
  private static final int[] LENGTHS = {STEPS, 3, 1};

  /**
   * Returns the largest difference of an output, relative to its magnitude where that is above 1.
   *
   * @param seed the seed of the inputs
   */
  public double largestDifference(long seed) {
    Random random = new Random(seed);
    Map<String, Value> inputs = new LinkedHashMap<>();
    for (ValueFormat input : description.inputs()) {
      inputs.put(input.name(), new Value(drawn(input, random), hasSteps(input) ? mask() : null));
    }
    List<String> outputs = network.getConfiguration().getNetworkOutputs();
    GraphRunner runner = new GraphRunner(network, outputs);
    runner.forward(inputs, false, 0);
    Map<String, INDArray> values = new StockRunner(plain).outputs(inputs);
    double largest = 0;
    for (String output : outputs) {
      largest = Math.max(largest, difference(runner.value(output), values.get(output)));
    }
    return largest;
  }

  private static boolean hasSteps(ValueFormat input) {
    return input.axes().get(0).varies();
  }

  private static INDArray mask() {
    INDArray mask = Nd4j.zeros(DataType.FLOAT, LENGTHS.length, STEPS);
    for (int example = 0; example < LENGTHS.length; example++) {
      for (int step = 0; step < LENGTHS[example]; step++) {
        mask.putScalar(example, step, 1);
      }
    }
    return mask;
  }

  /** Returns the size of the smallest vocabulary that the tokens of an input are looked up in. */
  private int vocabulary(String input) {
    ComputationGraphConfiguration configuration = network.getConfiguration();
    return configuration.getVertexInputs().entrySet().stream()
        .filter(reader -> reader.getValue().contains(input))
        .map(reader -> configuration.getVertices().get(reader.getKey()))
        .filter(LayerVertex.class::isInstance)
        .map(vertex -> ((LayerVertex) vertex).layer())
        .filter(EmbeddingLayer.class::isInstance)
        .mapToInt(layer -> ((EmbeddingLayer) layer).vocabulary())
        .min()
        .orElse(1);
  }

  private INDArray drawn(ValueFormat input, Random random) {
    long[] shape = new long[input.axes().size() + 1];
    shape[0] = LENGTHS.length;
    for (int i = 1; i < shape.length; i++) {
      shape[i] = input.axes().get(i - 1).varies() ? STEPS : input.axes().get(i - 1).size();
    }
    boolean isTokens = input.kind().equals(TOKENS);
    INDArray array = Nd4j.zeros(isTokens ? DataType.INT32 : DataType.FLOAT, shape);
    int bound = isTokens ? vocabulary(input.name()) : 0;
    for (long i = 0; i < array.length(); i++) {
      array.putScalar(i, isTokens ? random.nextInt(bound) : random.nextGaussian());
    }
    return array;
  }

  private static double difference(Value expected, INDArray actual) {
    INDArray difference = expected.array().sub(actual);
    if (expected.mask() != null) {
      difference.muli(expected.mask().reshape(LENGTHS.length, STEPS, 1));
    }
    double magnitude = Math.max(1, expected.array().amaxNumber().doubleValue());
    double largest = difference.amaxNumber().doubleValue() / magnitude;
    // NaN is no difference of two numbers.
    return Double.isNaN(largest) ? Double.POSITIVE_INFINITY : largest;
  }
}
