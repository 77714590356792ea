package org.distill4j.runtime.kernel.nd4j;

import org.distill4j.runtime.kernel.api.AttentionArrays;
import org.distill4j.runtime.kernel.api.AttentionRule;
import org.distill4j.runtime.kernel.api.RelativeGradients;
import org.distill4j.runtime.kernel.api.RelativeTables;
import org.distill4j.runtime.kernel.api.RowKernels;
import org.distill4j.runtime.kernel.array.HostArrays;
import org.distill4j.runtime.kernel.array.Shapes;
import org.distill4j.runtime.kernel.shared.DropoutFactors;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Attention with relative positions, head by head. */
final class Nd4jRelativeAttention {

  private final AttentionArrays arrays;
  private final RelativeTables tables;
  private final AttentionRule rule;
  private final RowKernels rows;

  Nd4jRelativeAttention(
      AttentionArrays arrays, RelativeTables tables, AttentionRule rule, RowKernels rows) {
    this.arrays = arrays;
    this.tables = tables;
    this.rule = rule;
    this.rows = rows;
  }

  @FunctionalInterface
  private interface HeadWork {
    void run(int example, int head);
  }

  private void eachHead(HeadWork work) {
    for (int example = 0; example < arrays.batch(); example++) {
      for (int head = 0; head < rule.heads(); head++) {
        work.run(example, head);
      }
    }
  }

  void attend(INDArray y) {
    eachHead(
        (example, head) -> {
          INDArray dropped = weights(example, head).mul(factors(example, head));
          part(y, example, head).assign(dropped.mmul(part(arrays.value(), example, head)));
        });
  }

  void gradient(INDArray dy, RelativeGradients gradients) {
    clear(gradients);
    eachHead(
        (example, head) -> {
          INDArray weights = weights(example, head);
          INDArray factors = factors(example, head);
          INDArray arriving = part(dy, example, head);
          if (gradients.value() != null) {
            INDArray dropped = weights.mul(factors);
            part(gradients.value(), example, head).assign(dropped.transpose().mmul(arriving));
          }
          INDArray values = part(arrays.value(), example, head);
          INDArray dWeights = arriving.mmul(values.transpose()).mul(factors);
          scoreGradients(weights, dWeights, gradients, example, head);
        });
  }

  void weights(INDArray target) {
    eachHead((example, head) -> pairs(target, example, head).assign(weights(example, head)));
  }

  void weightsGradient(INDArray dWeights, RelativeGradients gradients) {
    clear(gradients);
    eachHead(
        (example, head) ->
            scoreGradients(
                weights(example, head), pairs(dWeights, example, head), gradients, example, head));
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
    INDArray queries = part(arrays.query(), example, head);
    INDArray keys = part(arrays.key(), example, head);
    INDArray dQuery = scores.mmul(keys);
    INDArray dKey = scores.transpose().mmul(queries);
    if (tables.key() != null) {
      INDArray byRow = byRow(scores, tables.key().size(0), true);
      dQuery.addi(byRow.mmul(table(tables.key(), head)));
      addTo(gradients.positionKey(), head, byRow.transpose().mmul(queries));
    }
    if (tables.query() != null) {
      INDArray byRow = byRow(scores, tables.query().size(0), false);
      dKey.addi(byRow.mmul(table(tables.query(), head)));
      addTo(gradients.positionQuery(), head, byRow.transpose().mmul(keys));
    }
    if (gradients.query() != null) {
      part(gradients.query(), example, head).assign(dQuery);
    }
    if (gradients.key() != null) {
      part(gradients.key(), example, head).assign(dKey);
    }
  }

  private void addTo(INDArray gradient, int head, INDArray part) {
    if (gradient != null) {
      table(gradient, head).addi(part);
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
    INDArray queries = part(arrays.query(), example, head);
    INDArray keys = part(arrays.key(), example, head);
    INDArray scores = queries.mmul(keys.transpose()).dup('c');
    if (tables.key() != null) {
      addTerms(queries.mmul(table(tables.key(), head).transpose()), true, scores);
    }
    if (tables.query() != null) {
      addTerms(keys.mmul(table(tables.query(), head).transpose()), false, scores);
    }
    scores.muli(rule.scale());
    rows.softmax(scores, allowed(example), scores);
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

  /** Returns 1 for the pairs of unmasked queries and keys, 0 for the others. */
  private INDArray allowed(int example) {
    double[] values = new double[arrays.queries() * arrays.keys()];
    for (int i = 0; i < arrays.queries(); i++) {
      for (int j = 0; j < arrays.keys(); j++) {
        boolean counts =
            counts(arrays.queryMask(), example, i) && counts(arrays.keyMask(), example, j);
        values[i * arrays.keys() + j] = counts ? 1 : 0;
      }
    }
    INDArray allowed = pairs();
    HostArrays.assign(values, allowed);
    return allowed;
  }

  private static boolean counts(INDArray mask, int example, int step) {
    return mask == null || mask.getDouble(example, step) != 0;
  }

  private INDArray pairs() {
    return Nd4j.zeros(arrays.query().dataType(), arrays.queries(), arrays.keys());
  }

  private INDArray factors(int example, int head) {
    INDArray factors = pairs().addi(1);
    if (rule.dropout() > 0) {
      DropoutFactors draw = new DropoutFactors(rule.dropout(), rule.seed());
      int begin = (example * rule.heads() + head) * arrays.queries() * arrays.keys();
      double[] values = new double[Math.toIntExact(factors.length())];
      for (int i = 0; i < values.length; i++) {
        values[i] = draw.factor(begin + i);
      }
      HostArrays.assign(values, factors);
    }
    return factors;
  }

  /** Returns a view [steps, size] of one head. */
  private INDArray part(INDArray array, int example, int head) {
    return table(Shapes.one(array, example), head);
  }

  private INDArray table(INDArray matrix, int head) {
    long size = matrix.size(1) / rule.heads();
    return Shapes.columns(matrix, head * size, (head + 1) * size);
  }

  /** Returns a view [queries, keys] of one head. */
  private INDArray pairs(INDArray array, int example, int head) {
    long heads = (long) arrays.batch() * rule.heads();
    INDArray all = array.reshape('c', heads, arrays.queries(), arrays.keys());
    return Shapes.one(all, (long) example * rule.heads() + head);
  }
}
