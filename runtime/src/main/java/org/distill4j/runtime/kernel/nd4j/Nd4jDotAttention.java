package org.distill4j.runtime.kernel.nd4j;

import org.distill4j.runtime.kernel.api.AttentionArrays;
import org.distill4j.runtime.kernel.api.AttentionRule;
import org.distill4j.runtime.kernel.api.RowKernels;
import org.distill4j.runtime.kernel.array.HostArrays;
import org.distill4j.runtime.kernel.array.Shapes;
import org.distill4j.runtime.kernel.shared.DropoutFactors;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Scaled dot-product attention, head by head. */
final class Nd4jDotAttention {

  private final AttentionArrays arrays;
  private final AttentionRule rule;
  private final RowKernels rows;

  Nd4jDotAttention(AttentionArrays arrays, AttentionRule rule, RowKernels rows) {
    this.arrays = arrays;
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

  void gradient(INDArray dy, INDArray dQuery, INDArray dKey, INDArray dValue) {
    eachHead(
        (example, head) -> {
          INDArray weights = weights(example, head);
          INDArray factors = factors(example, head);
          INDArray arriving = part(dy, example, head);
          if (dValue != null) {
            part(dValue, example, head).assign(weights.mul(factors).transpose().mmul(arriving));
          }
          INDArray values = part(arrays.value(), example, head);
          INDArray dWeights = arriving.mmul(values.transpose()).mul(factors);
          productGradients(weights, dWeights, dQuery, dKey, example, head);
        });
  }

  void weights(INDArray target) {
    eachHead((example, head) -> pairs(target, example, head).assign(weights(example, head)));
  }

  void weightsGradient(INDArray dWeights, INDArray dQuery, INDArray dKey) {
    eachHead(
        (example, head) ->
            productGradients(
                weights(example, head),
                pairs(dWeights, example, head),
                dQuery,
                dKey,
                example,
                head));
  }

  private void productGradients(
      INDArray weights, INDArray dWeights, INDArray dQuery, INDArray dKey, int example, int head) {
    INDArray scores = weights.ulike();
    if (rule.softmax()) {
      rows.softmaxGradient(weights, dWeights.dup('c'), scores);
    } else {
      scores.assign(dWeights.mul(allowed(example)));
    }
    scores.muli(rule.scale());
    if (dQuery != null) {
      part(dQuery, example, head).assign(scores.mmul(part(arrays.key(), example, head)));
    }
    if (dKey != null) {
      INDArray queries = part(arrays.query(), example, head);
      part(dKey, example, head).assign(scores.transpose().mmul(queries));
    }
  }

  private INDArray weights(int example, int head) {
    INDArray keys = part(arrays.key(), example, head);
    INDArray scores = part(arrays.query(), example, head).mmul(keys.transpose()).dup('c');
    scores.muli(rule.scale());
    INDArray allowed = allowed(example);
    if (rule.softmax()) {
      rows.softmax(scores, allowed, scores);
    } else {
      scores.muli(allowed);
    }
    return scores;
  }

  /** Returns 1 for the pairs of a query and a key that it may attend to, 0 for the others. */
  private INDArray allowed(int example) {
    double[] values = new double[arrays.queries() * arrays.keys()];
    for (int i = 0; i < arrays.queries(); i++) {
      for (int j = 0; j < arrays.keys(); j++) {
        boolean ordered = !rule.causal() || j <= i;
        boolean counts =
            counts(arrays.queryMask(), example, i) && counts(arrays.keyMask(), example, j);
        values[i * arrays.keys() + j] = ordered && counts ? 1 : 0;
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
    long size = array.size(2) / rule.heads();
    return Shapes.columns(Shapes.one(array, example), head * size, (head + 1) * size);
  }

  /** Returns a view [queries, keys] of one head. */
  private INDArray pairs(INDArray array, int example, int head) {
    long heads = (long) arrays.batch() * rule.heads();
    INDArray all = array.reshape('c', heads, arrays.queries(), arrays.keys());
    return Shapes.one(all, (long) example * rule.heads() + head);
  }
}
