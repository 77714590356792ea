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
 * Confidence-aware distillation from several teachers (CA-MKD, Zhang et al. 2022, eq. 2 and 3): T^2
 * sum_k w_k KL(softmax(z_k / T) || softmax(z_s / T)), the mean over the batch, with w_k = (1 -
 * exp(c_k) / sum_j exp(c_j)) / (K - 1) and c_k the cross-entropy of teacher k against the labels at
 * temperature 1. A single teacher has the weight 1; without a label, all have the same.
 *
 * <p>Inputs: student [batch, classes], labels [batch, classes], one or more teachers [batch,
 * classes], or logits and labels of steps or places as {@link LogitRows} has them.
 *
 * @param temperature T, above 0: larger is softer
 */
public record ConfidentTeachersLoss(double temperature) implements Layer {

  /** Checks the temperature. */
  public ConfidentTeachersLoss {
    Ranges.temperature(temperature);
  }

  /** The teachers, and the student behind them. */
  private static LogitRows rows(Pass pass) {
    int[] logits = new int[pass.inputs() - 1];
    for (int i = 0; i < logits.length - 1; i++) {
      logits[i] = i + 2;
    }
    return LogitRows.labelled(pass, 1, logits);
  }

  @Override
  public INDArray forward(Pass pass) {
    LogitRows rows = rows(pass);
    if (rows.isEmpty()) {
      return LossInputs.value(pass, 0);
    }
    INDArray[] inputs = new INDArray[pass.inputs()];
    inputs[0] = rows.target(1);
    for (int i = 2; i < pass.inputs(); i++) {
      LossInputs.requireAlike(pass.input(i), pass.input(0));
      inputs[i - 1] = rows.matrix(i);
    }
    inputs[inputs.length - 1] = rows.matrix(0);
    RowSums.Sums sums =
        RowSums.of(pass, () -> new Row(1 / temperature)).run(rows.buffer("gradient"), inputs);
    return LossInputs.value(pass, temperature * temperature * sums.value() / rows.count());
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    LogitRows rows = rows(pass);
    rows.passOn(0, outputGradient, rows.isEmpty() ? 0 : temperature / rows.count());
  }

  /** One example. */
  private static final class Row implements RowSums.RowLoss {

    private final double factor;
    private double[] weights = new double[0];

    Row(double factor) {
      this.factor = factor;
    }

    @Override
    public double of(double[][] inputs, double[] gradient) {
      int teachers = inputs.length - 2;
      double[] student = inputs[inputs.length - 1];
      weigh(inputs, teachers);
      double logStudent = ScoreFunctions.logSumExp(factor, student);
      double value = 0;
      for (int k = 0; k < teachers; k++) {
        double[] teacher = inputs[k + 1];
        double logTeacher = ScoreFunctions.logSumExp(factor, teacher);
        for (int i = 0; i < student.length; i++) {
          double logP = factor * teacher[i] - logTeacher;
          double logQ = factor * student[i] - logStudent;
          double p = Math.exp(logP);
          value += p == 0 ? 0 : weights[k] * p * (logP - logQ);
          gradient[i] += weights[k] * (Math.exp(logQ) - p);
        }
      }
      return value;
    }

    private void weigh(double[][] inputs, int teachers) {
      weights = weights.length == teachers ? weights : new double[teachers];
      for (int k = 0; k < teachers; k++) {
        weights[k] = ScoreFunctions.crossEntropy(inputs[0], inputs[k + 1]);
      }
      ScoreFunctions.softmax(1, weights, weights);
      for (int k = 0; k < teachers; k++) {
        weights[k] = teachers == 1 ? 1 : (1 - weights[k]) / (teachers - 1);
      }
    }
  }
}
