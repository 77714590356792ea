package org.distill4j.runtime.kernel.nd4j;

import org.distill4j.runtime.kernel.api.AttentionArrays;
import org.distill4j.runtime.kernel.api.AttentionKernels.RelativeGradients;
import org.distill4j.runtime.kernel.api.AttentionKernels.RelativeTables;
import org.distill4j.runtime.kernel.api.AttentionRule;
import org.distill4j.runtime.kernel.api.RowKernels;
import org.distill4j.runtime.kernel.array.HostArrays;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Attention with relative positions, head by head. */
final class Nd4jRelativeAttention {

  private final AttentionArrays arrays;
  private final RelativeTables tables;
  private final AttentionRule rule;
  private final RowKernels rows;
  private final Nd4jHeads heads;

  Nd4jRelativeAttention(
      AttentionArrays arrays, RelativeTables tables, AttentionRule rule, RowKernels rows) {
    this.arrays = arrays;
    this.tables = tables;
    this.rule = rule;
    this.rows = rows;
    this.heads = new Nd4jHeads(arrays, rule);
  }

  void attend(INDArray y) {
    heads.each(
        (example, head) -> {
          INDArray dropped = weights(example, head).mul(heads.factors(example, head));
          heads
              .part(y, example, head)
              .assign(dropped.mmul(heads.part(arrays.value(), example, head)));
        });
  }

  void gradient(INDArray dy, RelativeGradients gradients) {
    clear(gradients);
    heads.each(
        (example, head) -> {
          INDArray weights = weights(example, head);
          INDArray factors = heads.factors(example, head);
          INDArray arriving = heads.part(dy, example, head);
          if (gradients.value() != null) {
            INDArray dropped = weights.mul(factors);
            heads.part(gradients.value(), example, head).assign(dropped.transpose().mmul(arriving));
          }
          INDArray values = heads.part(arrays.value(), example, head);
          INDArray dWeights = arriving.mmul(values.transpose()).mul(factors);
          scoreGradients(weights, dWeights, gradients, example, head);
        });
  }

  void weights(INDArray target) {
    heads.each(
        (example, head) -> heads.pairs(target, example, head).assign(weights(example, head)));
  }

  void weightsGradient(INDArray stored, INDArray dWeights, RelativeGradients gradients) {
    clear(gradients);
    heads.each(
        (example, head) ->
            scoreGradients(
                heads.pairs(stored, example, head).dup('c'),
                heads.pairs(dWeights, example, head),
                gradients,
                example,
                head));
  }

  private static void clear(RelativeGradients gradients) {
    for (INDArray table : new INDArray[] {gradients.positionKey(), gradients.positionQuery()}) {
      if (table != null) {
        table.assign(0);
      }
    }
  }

  private void scoreGradients(
      INDArray weights, INDArray dWeights, RelativeGradients gradients, int example, int head) {
    INDArray scores = weights.ulike();
    rows.softmaxGradient(weights, dWeights.dup('c'), scores);
    scores.muli(rule.scale());
    INDArray queries = heads.part(arrays.query(), example, head);
    INDArray keys = heads.part(arrays.key(), example, head);
    INDArray dQuery = scores.mmul(keys);
    INDArray dKey = scores.transpose().mmul(queries);
    if (tables.key() != null) {
      INDArray byRow = byRow(scores, tables.key().size(0), true);
      dQuery.addi(byRow.mmul(heads.columns(tables.key(), head)));
      addTo(gradients.positionKey(), head, byRow.transpose().mmul(queries));
    }
    if (tables.query() != null) {
      INDArray byRow = byRow(scores, tables.query().size(0), false);
      dKey.addi(byRow.mmul(heads.columns(tables.query(), head)));
      addTo(gradients.positionQuery(), head, byRow.transpose().mmul(keys));
    }
    if (gradients.query() != null) {
      heads.part(gradients.query(), example, head).assign(dQuery);
    }
    if (gradients.key() != null) {
      heads.part(gradients.key(), example, head).assign(dKey);
    }
  }

  private void addTo(INDArray gradient, int head, INDArray part) {
    if (gradient != null) {
      heads.columns(gradient, head).addi(part);
    }
  }

  private int row(int query, int key) {
    return tables.rows()[query - key + arrays.keys() - 1];
  }

  /** Sums the gradients of pairs by the row of their position, for each query or each key. */
  private INDArray byRow(INDArray scores, long tableRows, boolean ofQueries) {
    INDArray pairs = scores.dup('c');
    double[] values = HostArrays.doubles(pairs);
    int width = Math.toIntExact(tableRows);
    double[] sums = new double[(ofQueries ? arrays.queries() : arrays.keys()) * width];
    for (int i = 0; i < arrays.queries(); i++) {
      for (int j = 0; j < arrays.keys(); j++) {
        sums[(ofQueries ? i : j) * width + row(i, j)] += values[i * arrays.keys() + j];
      }
    }
    INDArray result = Nd4j.zeros(scores.dataType(), sums.length / width, width);
    HostArrays.assign(sums, result);
    return result;
  }

  private INDArray weights(int example, int head) {
    INDArray queries = heads.part(arrays.query(), example, head);
    INDArray keys = heads.part(arrays.key(), example, head);
    INDArray scores = queries.mmul(keys.transpose()).dup('c');
    if (tables.key() != null) {
      addTerms(queries.mmul(heads.columns(tables.key(), head).transpose()), true, scores);
    }
    if (tables.query() != null) {
      addTerms(keys.mmul(heads.columns(tables.query(), head).transpose()), false, scores);
    }
    scores.muli(rule.scale());
    rows.softmax(scores, heads.allowed(example), scores);
    return scores;
  }

  private void addTerms(INDArray products, boolean ofQueries, INDArray scores) {
    double[] terms = HostArrays.doubles(products.dup('c'));
    int width = Math.toIntExact(products.size(1));
    double[] values = new double[arrays.queries() * arrays.keys()];
    for (int i = 0; i < arrays.queries(); i++) {
      for (int j = 0; j < arrays.keys(); j++) {
        values[i * arrays.keys() + j] = terms[(ofQueries ? i : j) * width + row(i, j)];
      }
    }
    INDArray added = scores.ulike();
    HostArrays.assign(values, added);
    scores.addi(added);
  }
}
