package org.distill4j.runtime.loss.ranking;

import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.loss.LogitRows;
import org.distill4j.runtime.loss.LossInputs;
import org.distill4j.runtime.loss.Ranges;
import org.distill4j.runtime.loss.RowSums;
import org.distill4j.runtime.loss.ScoreFunctions;
import org.distill4j.runtime.ranking.DescendingOrder;
import org.distill4j.runtime.ranking.list.PlackettLuce;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Plackett-Luce distillation (PLD, arXiv 2506.12542): with the annotated answer first and the
 * others in the teacher's order, sum_i w_i [log sum_{k >= i} exp(s_k) - s_i], where w = softmax(t /
 * T) is the teacher's probability of the answer at position i; the mean over the batch. Answers
 * with equal scores of the teacher are ordered by index; several annotated ones come first in the
 * teacher's order.
 *
 * <p>Inputs: teacher [batch, classes], student [batch, classes], labels [batch, classes], or logits
 * and labels of steps or places as {@link LogitRows} has them. Finite for all finite logits.
 *
 * @param temperature T, the divisor of the teacher's logits in the weights, above 0
 */
public record PlackettLuceLoss(double temperature) implements Layer {

  /** Checks the temperature. */
  public PlackettLuceLoss {
    Ranges.temperature(temperature);
  }

  @Override
  public INDArray forward(Pass pass) {
    LogitRows rows = LogitRows.labelled(pass, 2, 0, 1);
    if (rows.isEmpty()) {
      return LossInputs.value(pass, 0);
    }
    INDArray gradient = rows.buffer("gradient");
    RowSums.Sums sums =
        RowSums.of(pass, () -> new Row(1 / temperature))
            .run(gradient, rows.target(2), rows.matrix(0), rows.matrix(1));
    return LossInputs.value(pass, sums.value() / rows.count());
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    LogitRows rows = LogitRows.labelled(pass, 2, 0, 1);
    rows.passOn(1, outputGradient, rows.isEmpty() ? 0 : 1.0 / rows.count());
  }

  /** One example. */
  private static final class Row implements RowSums.RowLoss {

    private final double factor;
    private final PlackettLuce model = new PlackettLuce();
    private DescendingOrder sorter;
    private int[] order = new int[0];
    private double[] weights = new double[0];
    private double[] probabilities = new double[0];

    Row(double factor) {
      this.factor = factor;
    }

    @Override
    public double of(double[][] inputs, double[] gradient) {
      double[] labels = inputs[0];
      double[] teacher = inputs[1];
      int n = teacher.length;
      if (order.length != n) {
        sorter = new DescendingOrder(n);
        order = new int[n];
        weights = new double[n];
        probabilities = new double[n];
      }
      int[] sorted = sorter.of(teacher, n);
      int place = 0;
      for (int pick = 0; pick < 2; pick++) {
        for (int i = 0; i < n; i++) {
          if (labels[sorted[i]] != 0 == (pick == 0)) {
            order[place++] = sorted[i];
          }
        }
      }
      ScoreFunctions.softmax(factor, teacher, probabilities);
      for (int i = 0; i < n; i++) {
        weights[i] = probabilities[order[i]];
      }
      return model.of(order, n, weights, 1, inputs[2], 1, gradient);
    }
  }
}
