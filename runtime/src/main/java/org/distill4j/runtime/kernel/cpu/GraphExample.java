package org.distill4j.runtime.kernel.cpu;

import java.nio.FloatBuffer;
import java.util.Arrays;
import org.distill4j.runtime.kernel.api.AttentionKernels;
import org.distill4j.runtime.kernel.api.GraphAttentionArrays;
import org.distill4j.runtime.kernel.array.HostMemory;
import org.distill4j.runtime.kernel.function.Blocks;
import org.distill4j.runtime.kernel.function.RowFunctions;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The attention of one graph in Java arrays. Not thread-safe. */
final class GraphExample {

  final int nodes;
  final int heads;
  final int units;
  final int features;
  final float[] values;
  final float[] own;
  final float[] other;
  final float[] bias;
  final float[] relevance;
  final float[] mask;
  final float[] factors;
  final float[] scores;
  final float[] weights;
  private final FloatBuffer allValues;
  private final FloatBuffer allRelevance;
  private final FloatBuffer allMasks;
  private final FloatBuffer allFactors;
  private final FloatBuffer allScores;
  private final FloatBuffer allWeights;
  private final RowFunctions rows;
  private int example;

  GraphExample(GraphAttentionArrays arrays) {
    nodes = arrays.nodes();
    heads = arrays.heads();
    units = arrays.units();
    features = arrays.features();
    values = new float[nodes * features];
    own = all(arrays.own());
    other = all(arrays.other());
    bias = all(arrays.bias());
    relevance = new float[nodes];
    mask = arrays.mask() == null ? null : new float[nodes];
    factors = arrays.factors() == null ? null : new float[arrays.pairs()];
    scores = new float[arrays.pairs()];
    weights = new float[arrays.pairs()];
    allValues = HostMemory.of(arrays.values());
    allRelevance = HostMemory.of(arrays.relevance());
    allMasks = mask == null ? null : HostMemory.of(arrays.mask());
    allFactors = factors == null ? null : HostMemory.of(arrays.factors());
    allScores = HostMemory.of(arrays.scores());
    allWeights = HostMemory.of(arrays.weights());
    rows = new RowFunctions(nodes);
  }

  private static float[] all(INDArray array) {
    float[] elements = new float[Math.toIntExact(array.length())];
    HostMemory.of(array).get(0, elements, 0, elements.length);
    return elements;
  }

  void read(int index) {
    example = index;
    allValues.get(index * values.length, values, 0, values.length);
    allRelevance.get(index * nodes, relevance, 0, nodes);
    if (mask != null) {
      allMasks.get(index * nodes, mask, 0, nodes);
    }
    if (factors != null) {
      allFactors.get(index * factors.length, factors, 0, factors.length);
    }
  }

  void readWeights() {
    allScores.get(example * scores.length, scores, 0, scores.length);
    allWeights.get(example * weights.length, weights, 0, weights.length);
  }

  void store() {
    allScores.put(example * scores.length, scores, 0, scores.length);
    allWeights.put(example * weights.length, weights, 0, weights.length);
  }

  void score() {
    float[] attended = new float[nodes];
    for (int head = 0; head < heads; head++) {
      for (int j = 0; j < nodes; j++) {
        attended[j] = Blocks.dot(other, head * units, values, j * features + head * units, units);
      }
      for (int i = 0; i < nodes; i++) {
        float attends =
            Blocks.dot(own, head * units, values, i * features + head * units, units) + bias[head];
        for (int j = 0; j < nodes; j++) {
          scores[(head * nodes + i) * nodes + j] = attends + attended[j];
        }
      }
    }
  }

  void weigh() {
    float[] row = new float[nodes];
    for (int i = 0; i < heads * nodes; i++) {
      for (int j = 0; j < nodes; j++) {
        float score = scores[i * nodes + j];
        row[j] = score > 0 ? score : (float) AttentionKernels.SLOPE * score;
      }
      rows.softmax(row, mask, nodes);
      System.arraycopy(row, 0, weights, i * nodes, nodes);
    }
  }

  /** Returns the weight of a pair times its dropout factor. */
  float weight(int pair) {
    return factors == null ? weights[pair] : weights[pair] * factors[pair];
  }

  void sum(float[] sums) {
    Arrays.fill(sums, 0);
    for (int head = 0; head < heads; head++) {
      for (int i = 0; i < nodes; i++) {
        for (int j = 0; j < nodes; j++) {
          float weight = weight((head * nodes + i) * nodes + j) * relevance[j];
          Blocks.addScaled(weight, values, place(j, head), sums, place(i, head), units);
        }
      }
    }
  }

  int place(int node, int head) {
    return node * features + head * units;
  }
}
