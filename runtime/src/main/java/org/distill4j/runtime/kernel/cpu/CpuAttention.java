package org.distill4j.runtime.kernel.cpu;

import java.nio.FloatBuffer;
import org.distill4j.runtime.kernel.api.AttentionArrays;
import org.distill4j.runtime.kernel.api.AttentionKernels;
import org.distill4j.runtime.kernel.api.AttentionKernels.RelativeGradients;
import org.distill4j.runtime.kernel.api.AttentionKernels.RelativeTables;
import org.distill4j.runtime.kernel.api.AttentionRule;
import org.distill4j.runtime.kernel.api.GraphAttentionArrays;
import org.distill4j.runtime.kernel.api.GraphAttentionGradients;
import org.distill4j.runtime.kernel.array.HostMemory;
import org.distill4j.runtime.kernel.cpu.attention.BiasTable;
import org.distill4j.runtime.kernel.cpu.attention.DotAttention;
import org.distill4j.runtime.kernel.cpu.attention.RelativeAttention;
import org.distill4j.runtime.kernel.function.FloatFunctions;
import org.distill4j.runtime.kernel.parallel.Parallel;
import org.nd4j.linalg.api.ndarray.INDArray;

/** {@link AttentionKernels} in loops over Java arrays, example by example. */
final class CpuAttention implements AttentionKernels {

  @Override
  public void attend(AttentionArrays arrays, AttentionRule rule, INDArray y) {
    new DotAttention(arrays, rule).attend(y);
  }

  @Override
  public void attendGradient(
      AttentionArrays arrays,
      AttentionRule rule,
      INDArray dy,
      INDArray dQuery,
      INDArray dKey,
      INDArray dValue) {
    new DotAttention(arrays, rule).gradient(dy, dQuery, dKey, dValue);
  }

  @Override
  public void biased(AttentionArrays arrays, PairBias bias, AttentionRule rule, INDArray y) {
    new DotAttention(arrays, rule).with(new BiasTable(bias, rule, null)).attend(y);
  }

  @Override
  public void biasedGradient(
      AttentionArrays arrays,
      PairBias bias,
      AttentionRule rule,
      INDArray dy,
      INDArray dQuery,
      INDArray dKey,
      INDArray dValue,
      INDArray dTable) {
    new DotAttention(arrays, rule)
        .with(new BiasTable(bias, rule, dTable))
        .gradient(dy, dQuery, dKey, dValue);
  }

  @Override
  public void weights(AttentionArrays arrays, AttentionRule rule, INDArray weights) {
    new DotAttention(arrays, rule).weights(weights);
  }

  @Override
  public void weightsGradient(
      AttentionArrays arrays,
      AttentionRule rule,
      INDArray weights,
      INDArray dWeights,
      INDArray dQuery,
      INDArray dKey) {
    new DotAttention(arrays, rule).weightsGradient(weights, dWeights, dQuery, dKey);
  }

  @Override
  public void relative(
      AttentionArrays arrays, RelativeTables tables, AttentionRule rule, INDArray y) {
    new RelativeAttention(arrays, tables, rule).attend(y);
  }

  @Override
  public void relativeGradient(
      AttentionArrays arrays,
      RelativeTables tables,
      AttentionRule rule,
      INDArray dy,
      RelativeGradients gradients) {
    new RelativeAttention(arrays, tables, rule).gradient(dy, gradients);
  }

  @Override
  public void relativeWeights(
      AttentionArrays arrays, RelativeTables tables, AttentionRule rule, INDArray weights) {
    new RelativeAttention(arrays, tables, rule).weights(weights);
  }

  @Override
  public void relativeWeightsGradient(
      AttentionArrays arrays,
      RelativeTables tables,
      AttentionRule rule,
      INDArray weights,
      INDArray dWeights,
      RelativeGradients gradients) {
    new RelativeAttention(arrays, tables, rule).weightsGradient(weights, dWeights, gradients);
  }

  @Override
  public void graph(GraphAttentionArrays arrays, INDArray y) {
    FloatBuffer sums = HostMemory.of(y);
    int size = arrays.nodes() * arrays.features();
    Parallel.run(
        arrays.batch(),
        1,
        (from, to) -> {
          GraphExample example = new GraphExample(arrays);
          float[] sum = new float[size];
          for (int i = from; i < to; i++) {
            example.read(i);
            example.score();
            example.weigh();
            example.store();
            example.sum(sum);
            sums.put(i * size, sum, 0, size);
          }
        });
  }

  @Override
  public void graphGradient(
      GraphAttentionArrays arrays, INDArray dy, GraphAttentionGradients gradients) {
    FloatBuffer arriving = HostMemory.of(dy);
    FloatBuffer valueGradients = HostMemory.of(gradients.values());
    FloatBuffer scoreGradients = HostMemory.of(gradients.scores());
    FloatBuffer relevanceGradients =
        gradients.relevance() == null ? null : HostMemory.of(gradients.relevance());
    int size = arrays.nodes() * arrays.features();
    Parallel.run(
        arrays.batch(),
        1,
        (from, to) -> {
          GraphExample example = new GraphExample(arrays);
          GraphExampleGradient gradient = new GraphExampleGradient(arrays, example);
          for (int i = from; i < to; i++) {
            example.read(i);
            example.readWeights();
            arriving.get(i * size, gradient.arriving, 0, size);
            gradient.compute();
            valueGradients.put(i * size, gradient.values, 0, size);
            scoreGradients.put(i * arrays.pairs(), gradient.scores, 0, arrays.pairs());
            if (relevanceGradients != null) {
              relevanceGradients.put(i * arrays.nodes(), gradient.relevance, 0, arrays.nodes());
            }
          }
        });
    addParameterGradients(arrays, gradients);
  }

  /** Accumulates head by head, and within a head in the order of the examples. */
  private static void addParameterGradients(
      GraphAttentionArrays arrays, GraphAttentionGradients gradients) {
    FloatBuffer values = HostMemory.of(arrays.values());
    FloatBuffer scores = HostMemory.of(gradients.scores());
    FloatBuffer own = HostMemory.of(gradients.own());
    FloatBuffer other = HostMemory.of(gradients.other());
    FloatBuffer bias = HostMemory.of(gradients.bias());
    int nodes = arrays.nodes();
    int units = arrays.units();
    Parallel.run(
        arrays.heads(),
        1,
        (from, to) -> {
          float[] pairs = new float[nodes * nodes];
          float[] value = new float[units];
          float[] ownSum = new float[units];
          float[] otherSum = new float[units];
          for (int head = from; head < to; head++) {
            own.get(head * units, ownSum, 0, units);
            other.get(head * units, otherSum, 0, units);
            double biasSum = 0;
            for (int example = 0; example < arrays.batch(); example++) {
              scores.get((example * arrays.heads() + head) * pairs.length, pairs, 0, pairs.length);
              for (int node = 0; node < nodes; node++) {
                values.get(
                    (example * nodes + node) * arrays.features() + head * units, value, 0, units);
                float attends = rowSum(pairs, node, nodes);
                FloatFunctions.addScaled(attends, value, ownSum, units);
                FloatFunctions.addScaled(columnSum(pairs, node, nodes), value, otherSum, units);
                biasSum += attends;
              }
            }
            own.put(head * units, ownSum, 0, units);
            other.put(head * units, otherSum, 0, units);
            bias.put(head, (float) (bias.get(head) + biasSum));
          }
        });
  }

  public static float rowSum(float[] pairs, int row, int nodes) {
    float sum = 0;
    for (int j = 0; j < nodes; j++) {
      sum += pairs[row * nodes + j];
    }
    return sum;
  }

  public static float columnSum(float[] pairs, int column, int nodes) {
    float sum = 0;
    for (int i = 0; i < nodes; i++) {
      sum += pairs[i * nodes + column];
    }
    return sum;
  }
}
