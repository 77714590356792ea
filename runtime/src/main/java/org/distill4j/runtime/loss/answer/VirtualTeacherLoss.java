package org.distill4j.runtime.loss.answer;

import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.loss.LogitRows;
import org.distill4j.runtime.loss.LossInputs;
import org.distill4j.runtime.loss.Ranges;
import org.distill4j.runtime.loss.RowSums;
import org.distill4j.runtime.loss.ScoreFunctions;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Teacher-free distillation from a virtual teacher (Yuan et al. 2020, section 5.2): KL(p ||
 * softmax(z)) with p = softmax(u / T), where u is correct on the annotated answers and (1 -
 * correct) on the others, divided evenly among each; the mean over the batch. As in the authors'
 * program, T divides the probabilities u. An example without any label contributes zero.
 *
 * <p>Inputs: logits [batch, classes], labels [batch, classes], or logits and labels of steps or
 * places as {@link LogitRows} has them.
 *
 * @param correct the virtual teacher's probability of the annotated answers, between 0 and 1
 * @param temperature T, above 0
 */
public record VirtualTeacherLoss(double correct, double temperature) implements Layer {

  /** Checks the ranges. */
  public VirtualTeacherLoss {
    Ranges.check("correct", correct, correct >= 0 && correct <= 1, "between 0 and 1");
    Ranges.temperature(temperature);
  }

  @Override
  public INDArray forward(Pass pass) {
    LogitRows rows = LogitRows.labelled(pass, 1, 0);
    if (rows.isEmpty()) {
      return LossInputs.value(pass, 0);
    }
    RowSums.Sums sums =
        RowSums.of(pass, () -> new Row(correct, 1 / temperature))
            .run(rows.buffer("gradient"), rows.target(1), rows.matrix(0));
    return LossInputs.value(pass, sums.value() / rows.count());
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    LogitRows rows = LogitRows.labelled(pass, 1, 0);
    rows.passOn(0, outputGradient, rows.isEmpty() ? 0 : 1.0 / rows.count());
  }

  /** One example. */
  private static final class Row implements RowSums.RowLoss {

    private final double correct;
    private final double factor;
    private double[] target = new double[0];

    Row(double correct, double factor) {
      this.correct = correct;
      this.factor = factor;
    }

    @Override
    public double of(double[][] inputs, double[] gradient) {
      double[] labels = inputs[0];
      double[] logits = inputs[1];
      int n = logits.length;
      target = target.length == n ? target : new double[n];
      int annotated = 0;
      for (double label : labels) {
        annotated += label == 0 ? 0 : 1;
      }
      if (annotated == 0) {
        return 0;
      }
      for (int i = 0; i < n; i++) {
        target[i] = labels[i] == 0 ? (1 - correct) / (n - annotated) : correct / annotated;
      }
      ScoreFunctions.softmax(factor, target, target);
      double log = ScoreFunctions.logSumExp(1, logits);
      double value = 0;
      for (int i = 0; i < n; i++) {
        double logQ = logits[i] - log;
        value += target[i] == 0 ? 0 : target[i] * (Math.log(target[i]) - logQ);
        gradient[i] = Math.exp(logQ) - target[i];
      }
      return value;
    }
  }
}
