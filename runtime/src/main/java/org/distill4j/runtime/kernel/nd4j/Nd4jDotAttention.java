package org.distill4j.runtime.kernel.nd4j;

import org.distill4j.runtime.kernel.api.AttentionArrays;
import org.distill4j.runtime.kernel.api.AttentionKernels.PairBias;
import org.distill4j.runtime.kernel.api.AttentionRule;
import org.distill4j.runtime.kernel.api.RowKernels;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Scaled dot-product attention, head by head. */
final class Nd4jDotAttention {

  private final AttentionArrays arrays;
  private final AttentionRule rule;
  private final RowKernels rows;
  private final Nd4jHeads heads;
  private PairBias bias;
  private INDArray dTable;

  Nd4jDotAttention(AttentionArrays arrays, AttentionRule rule, RowKernels rows) {
    this.arrays = arrays;
    this.rule = rule;
    this.rows = rows;
    this.heads = new Nd4jHeads(arrays, rule);
  }

  /**
   * Adds numbers to the scores.
   *
   * @param gradient is added to, or null
   */
  Nd4jDotAttention with(PairBias added, INDArray gradient) {
    bias = added;
    dTable = gradient;
    return this;
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

  void gradient(INDArray dy, INDArray dQuery, INDArray dKey, INDArray dValue) {
    heads.each(
        (example, head) -> {
          INDArray weights = weights(example, head);
          INDArray factors = heads.factors(example, head);
          INDArray arriving = heads.part(dy, example, head);
          if (dValue != null) {
            heads
                .part(dValue, example, head)
                .assign(weights.mul(factors).transpose().mmul(arriving));
          }
          INDArray values = heads.part(arrays.value(), example, head);
          INDArray dWeights = arriving.mmul(values.transpose()).mul(factors);
          productGradients(weights, dWeights, dQuery, dKey, example, head);
        });
  }

  void weights(INDArray target) {
    heads.each(
        (example, head) -> heads.pairs(target, example, head).assign(weights(example, head)));
  }

  void weightsGradient(INDArray stored, INDArray dWeights, INDArray dQuery, INDArray dKey) {
    heads.each(
        (example, head) ->
            productGradients(
                heads.pairs(stored, example, head).dup('c'),
                heads.pairs(dWeights, example, head),
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
      scores.assign(dWeights.mul(heads.allowed(example)));
    }
    if (dTable != null) {
      addTableGradient(scores, head);
    }
    scores.muli(rule.scale());
    if (dQuery != null) {
      heads
          .part(dQuery, example, head)
          .assign(scores.mmul(heads.part(arrays.key(), example, head)));
    }
    if (dKey != null) {
      INDArray queries = heads.part(arrays.query(), example, head);
      heads.part(dKey, example, head).assign(scores.transpose().mmul(queries));
    }
  }

  private INDArray weights(int example, int head) {
    INDArray keys = heads.part(arrays.key(), example, head);
    INDArray scores = heads.part(arrays.query(), example, head).mmul(keys.transpose()).dup('c');
    scores.muli(rule.scale());
    if (bias != null) {
      addBias(scores, head);
    }
    INDArray allowed = heads.allowed(example);
    if (rule.softmax()) {
      rows.softmax(scores, allowed, scores);
    } else {
      scores.muli(allowed);
    }
    return scores;
  }

  private void addBias(INDArray scores, int head) {
    long from = (long) head * columns();
    for (int pair = 0; pair < bias.places().length; pair++) {
      double sum = scores.getDouble(pair) + bias.table().getDouble(from + bias.places()[pair]);
      scores.putScalar(pair, sum);
    }
  }

  private void addTableGradient(INDArray scores, int head) {
    long from = (long) head * columns();
    for (int pair = 0; pair < bias.places().length; pair++) {
      long place = from + bias.places()[pair];
      dTable.putScalar(place, dTable.getDouble(place) + scores.getDouble(pair));
    }
  }

  private long columns() {
    return bias.table().length() / rule.heads();
  }
}
