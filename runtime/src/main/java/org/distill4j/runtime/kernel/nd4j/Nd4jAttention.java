package org.distill4j.runtime.kernel.nd4j;

import org.distill4j.runtime.kernel.api.AttentionArrays;
import org.distill4j.runtime.kernel.api.AttentionKernels;
import org.distill4j.runtime.kernel.api.AttentionKernels.RelativeGradients;
import org.distill4j.runtime.kernel.api.AttentionKernels.RelativeTables;
import org.distill4j.runtime.kernel.api.AttentionRule;
import org.distill4j.runtime.kernel.api.GraphAttentionArrays;
import org.distill4j.runtime.kernel.api.GraphAttentionGradients;
import org.distill4j.runtime.kernel.api.RowKernels;
import org.distill4j.runtime.kernel.array.Shapes;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;

/** {@link AttentionKernels} in plain ND4J, one example and one head at a time. */
final class Nd4jAttention implements AttentionKernels {

  private final RowKernels rows;

  Nd4jAttention(RowKernels rows) {
    this.rows = rows;
  }

  @Override
  public void attend(AttentionArrays arrays, AttentionRule rule, INDArray y) {
    new Nd4jDotAttention(arrays, rule, rows).attend(y);
  }

  @Override
  public void attendGradient(
      AttentionArrays arrays,
      AttentionRule rule,
      INDArray dy,
      INDArray dQuery,
      INDArray dKey,
      INDArray dValue) {
    new Nd4jDotAttention(arrays, rule, rows).gradient(dy, dQuery, dKey, dValue);
  }

  @Override
  public void biased(AttentionArrays arrays, PairBias bias, AttentionRule rule, INDArray y) {
    new Nd4jDotAttention(arrays, rule, rows).with(bias, null).attend(y);
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
    new Nd4jDotAttention(arrays, rule, rows).with(bias, dTable).gradient(dy, dQuery, dKey, dValue);
  }

  @Override
  public void weights(AttentionArrays arrays, AttentionRule rule, INDArray weights) {
    new Nd4jDotAttention(arrays, rule, rows).weights(weights);
  }

  @Override
  public void weightsGradient(
      AttentionArrays arrays,
      AttentionRule rule,
      INDArray weights,
      INDArray dWeights,
      INDArray dQuery,
      INDArray dKey) {
    new Nd4jDotAttention(arrays, rule, rows).weightsGradient(weights, dWeights, dQuery, dKey);
  }

  @Override
  public void relative(
      AttentionArrays arrays, RelativeTables tables, AttentionRule rule, INDArray y) {
    new Nd4jRelativeAttention(arrays, tables, rule, rows).attend(y);
  }

  @Override
  public void relativeGradient(
      AttentionArrays arrays,
      RelativeTables tables,
      AttentionRule rule,
      INDArray dy,
      RelativeGradients gradients) {
    new Nd4jRelativeAttention(arrays, tables, rule, rows).gradient(dy, gradients);
  }

  @Override
  public void relativeWeights(
      AttentionArrays arrays, RelativeTables tables, AttentionRule rule, INDArray weights) {
    new Nd4jRelativeAttention(arrays, tables, rule, rows).weights(weights);
  }

  @Override
  public void relativeWeightsGradient(
      AttentionArrays arrays,
      RelativeTables tables,
      AttentionRule rule,
      INDArray weights,
      INDArray dWeights,
      RelativeGradients gradients) {
    new Nd4jRelativeAttention(arrays, tables, rule, rows)
        .weightsGradient(weights, dWeights, gradients);
  }

  @Override
  public void graph(GraphAttentionArrays arrays, INDArray y) {
    for (int example = 0; example < arrays.batch(); example++) {
      for (int head = 0; head < arrays.heads(); head++) {
        INDArray values = part(arrays.values(), arrays, example, head);
        INDArray scores = Nd4j.zeros(values.dataType(), arrays.nodes(), arrays.nodes());
        scores.addiColumnVector(values.mmul(column(arrays.own(), head)));
        scores.addiRowVector(
            values.mmul(column(arrays.other(), head)).reshape('c', 1, arrays.nodes()));
        scores.addi(arrays.bias().getDouble(head));
        INDArray weights = scores.add(Transforms.min(scores, 0, true).mul(SLOPE - 1));
        rows.softmax(weights, mask(arrays, example), weights);
        pairs(arrays.scores(), arrays, example, head).assign(scores);
        pairs(arrays.weights(), arrays, example, head).assign(weights);
        INDArray weighted =
            factored(weights, arrays, example, head).mulRowVector(relevance(arrays, example));
        part(y, arrays, example, head).assign(weighted.mmul(values));
      }
    }
  }

  @Override
  public void graphGradient(
      GraphAttentionArrays arrays, INDArray dy, GraphAttentionGradients gradients) {
    if (gradients.relevance() != null) {
      gradients.relevance().assign(0);
    }
    for (int example = 0; example < arrays.batch(); example++) {
      for (int head = 0; head < arrays.heads(); head++) {
        gradient(arrays, dy, gradients, example, head);
      }
    }
  }

  private static void gradient(
      GraphAttentionArrays arrays,
      INDArray dy,
      GraphAttentionGradients gradients,
      int example,
      int head) {
    INDArray values = part(arrays.values(), arrays, example, head);
    INDArray arriving = part(dy, arrays, example, head);
    INDArray weights = pairs(arrays.weights(), arrays, example, head);
    INDArray relevance = relevance(arrays, example);
    INDArray products = arriving.mmul(values.transpose());
    INDArray factored = factored(weights, arrays, example, head);
    if (gradients.relevance() != null) {
      Shapes.rows(matrix(gradients.relevance(), arrays), example, example + 1L)
          .addi(factored.mul(products).sum(true, 0));
    }
    INDArray dWeights =
        factored(products, arrays, example, head).mulRowVector(relevance).mul(weights);
    INDArray dScores = dWeights.sub(weights.mulColumnVector(dWeights.sum(true, 1)));
    INDArray below = pairs(arrays.scores(), arrays, example, head).lte(0).castTo(values.dataType());
    dScores.muli(below.mul(SLOPE - 1).add(1));
    pairs(gradients.scores(), arrays, example, head).assign(dScores);

    INDArray attends = dScores.sum(true, 1);
    INDArray attended = dScores.sum(true, 0).transpose();
    INDArray own = column(arrays.own(), head).transpose();
    INDArray other = column(arrays.other(), head).transpose();
    INDArray dValues = factored.mulRowVector(relevance).transpose().mmul(arriving);
    dValues.addi(attends.mmul(own)).addi(attended.mmul(other));
    part(gradients.values(), arrays, example, head).assign(dValues);
    Shapes.rows(gradients.own(), head, head + 1L).addi(attends.transpose().mmul(values));
    Shapes.rows(gradients.other(), head, head + 1L).addi(attended.transpose().mmul(values));
    double bias = gradients.bias().getDouble(head) + attends.sumNumber().doubleValue();
    gradients.bias().putScalar(head, bias);
  }

  private static INDArray factored(
      INDArray weights, GraphAttentionArrays arrays, int example, int head) {
    return arrays.factors() == null
        ? weights.dup('c')
        : weights.mul(pairs(arrays.factors(), arrays, example, head));
  }

  /** Returns a view [nodes, units] of one head. */
  private static INDArray part(INDArray array, GraphAttentionArrays arrays, int example, int head) {
    INDArray block = Shapes.one(array, example);
    long from = (long) head * arrays.units();
    return Shapes.columns(block, from, from + arrays.units());
  }

  /** Returns a view [nodes, nodes] of one head. */
  private static INDArray pairs(
      INDArray array, GraphAttentionArrays arrays, int example, int head) {
    long nodes = arrays.nodes();
    INDArray all = array.reshape('c', (long) arrays.batch() * arrays.heads(), nodes, nodes);
    return Shapes.one(all, (long) example * arrays.heads() + head);
  }

  private static INDArray column(INDArray rows, int row) {
    return Shapes.rows(rows, row, row + 1L).transpose();
  }

  private static INDArray matrix(INDArray nodes, GraphAttentionArrays arrays) {
    return nodes.reshape('c', arrays.batch(), arrays.nodes());
  }

  private static INDArray relevance(GraphAttentionArrays arrays, int example) {
    return Shapes.rows(matrix(arrays.relevance(), arrays), example, example + 1L);
  }

  /** Returns the mask repeated for each row of weights, or null. */
  private static INDArray mask(GraphAttentionArrays arrays, int example) {
    if (arrays.mask() == null) {
      return null;
    }
    INDArray row = Shapes.rows(arrays.mask(), example, example + 1L);
    return row.broadcast(arrays.nodes(), arrays.nodes()).dup('c');
  }
}
