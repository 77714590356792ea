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
 * Weighted soft labels (WSLD, Zhou et al. 2021, eq. 7): -T^2 w sum softmax(t / T) log softmax(s /
 * T), the mean over the batch, with w = 1 - exp(-r) and r the cross-entropy of the student against
 * the labels divided by that of the teacher, at temperature 1. The weight w is a constant of the
 * gradient. An example without any label has the weight 0.
 *
 * <p>Inputs: teacher [batch, classes], student [batch, classes], labels [batch, classes], or logits
 * and labels of steps or places as {@link LogitRows} has them. Finite for all finite logits.
 *
 * @param temperature T, above 0: larger is softer
 */
public record WeightedSoftLabelsLoss(double temperature) implements Layer {

  /** Checks the temperature. */
  public WeightedSoftLabelsLoss {
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
    return LossInputs.value(pass, temperature * temperature * sums.value() / rows.count());
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    LogitRows rows = LogitRows.labelled(pass, 2, 0, 1);
    rows.passOn(1, outputGradient, rows.isEmpty() ? 0 : temperature / rows.count());
  }

  /**
   * One example.
   *
   * @param factor 1 / T
   */
  private record Row(double factor) implements RowSums.RowLoss {

    /** Added to the cross-entropy of the teacher. */
    private static final double EPSILON = 1e-7;

    @Override
    public double of(double[][] inputs, double[] gradient) {
      double[] labels = inputs[0];
      double[] teacher = inputs[1];
      double[] student = inputs[2];
      double ratio =
          ScoreFunctions.crossEntropy(labels, student)
              / (ScoreFunctions.crossEntropy(labels, teacher) + EPSILON);
      double weight = -Math.expm1(-Math.max(ratio, 0));
      double logTeacher = ScoreFunctions.logSumExp(factor, teacher);
      double logStudent = ScoreFunctions.logSumExp(factor, student);
      double value = 0;
      for (int i = 0; i < student.length; i++) {
        double p = Math.exp(factor * teacher[i] - logTeacher);
        double logQ = factor * student[i] - logStudent;
        value -= p == 0 ? 0 : p * logQ;
        gradient[i] = weight * (Math.exp(logQ) - p);
      }
      return weight * value;
    }
  }
}
