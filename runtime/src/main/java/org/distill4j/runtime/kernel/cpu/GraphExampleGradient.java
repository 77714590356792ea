package org.distill4j.runtime.kernel.cpu;

import java.util.Arrays;
import org.distill4j.runtime.kernel.api.AttentionKernels;
import org.distill4j.runtime.kernel.api.GraphAttentionArrays;
import org.distill4j.runtime.kernel.function.Blocks;

/** The backward pass of {@link GraphExample}. Not thread-safe. */
final class GraphExampleGradient {

  private final GraphExample of;
  final float[] arriving;
  final float[] values;
  final float[] scores;
  final float[] relevance;
  private final float[] dots;

  GraphExampleGradient(GraphAttentionArrays arrays, GraphExample of) {
    this.of = of;
    arriving = new float[of.values.length];
    values = new float[of.values.length];
    scores = new float[arrays.pairs()];
    relevance = new float[of.nodes];
    dots = new float[of.nodes];
  }

  void compute() {
    Arrays.fill(values, 0);
    Arrays.fill(relevance, 0);
    for (int head = 0; head < of.heads; head++) {
      for (int i = 0; i < of.nodes; i++) {
        attend(head, i);
      }
      addThroughScores(head);
    }
  }

  private void attend(int head, int i) {
    int row = (head * of.nodes + i) * of.nodes;
    float mean = 0;
    for (int j = 0; j < of.nodes; j++) {
      float product =
          Blocks.dot(arriving, of.place(i, head), of.values, of.place(j, head), of.units);
      float weight = of.weight(row + j);
      relevance[j] += weight * product;
      Blocks.addScaled(
          weight * of.relevance[j],
          arriving,
          of.place(i, head),
          values,
          of.place(j, head),
          of.units);
      float factor = of.factors == null ? 1 : of.factors[row + j];
      dots[j] = product * of.relevance[j] * factor;
      mean += of.weights[row + j] * dots[j];
    }
    for (int j = 0; j < of.nodes; j++) {
      float slope = of.scores[row + j] > 0 ? 1 : (float) AttentionKernels.SLOPE;
      scores[row + j] = slope * of.weights[row + j] * (dots[j] - mean);
    }
  }

  private void addThroughScores(int head) {
    int nodes = of.nodes;
    for (int node = 0; node < nodes; node++) {
      float attends = 0;
      float attended = 0;
      for (int k = 0; k < nodes; k++) {
        attends += scores[(head * nodes + node) * nodes + k];
        attended += scores[(head * nodes + k) * nodes + node];
      }
      int place = of.place(node, head);
      Blocks.addScaled(attends, of.own, head * of.units, values, place, of.units);
      Blocks.addScaled(attended, of.other, head * of.units, values, place, of.units);
    }
  }
}
