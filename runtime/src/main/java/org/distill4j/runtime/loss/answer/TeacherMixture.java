package org.distill4j.runtime.loss.answer;

import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.loss.LogitRows;
import org.distill4j.runtime.loss.LossInputs;
import org.distill4j.runtime.loss.RowSums;
import org.distill4j.runtime.loss.ScoreFunctions;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The divergence of a student from a mixture of teachers, row by row: KL(sum_k w_k softmax(z_k /
 * T), softmax(z / T)) with w = softmax(s) of one score s for each teacher.
 */
final class TeacherMixture {

  private static final String SCORES = "gradient of scores";

  private final Pass pass;
  private final double temperature;
  private final int[] logits;
  private final LogitRows rows;

  /**
   * Creates the mixture of a pass.
   *
   * @param first the first input with logits of a teacher; input 0 has those of the student
   * @param teachers the number of teachers, whose inputs are the last
   * @throws IllegalArgumentException if the inputs have another number, or other shapes
   */
  TeacherMixture(Pass pass, double temperature, int first, int teachers) {
    if (pass.inputs() != first + teachers) {
      throw new IllegalArgumentException(
          "the mixture is of %s teachers, but there are %s"
              .formatted(teachers, pass.inputs() - first));
    }
    this.pass = pass;
    this.temperature = temperature;
    this.logits = new int[teachers + 1];
    for (int k = 0; k < teachers; k++) {
      logits[k] = first + k;
      LossInputs.requireAlike(pass.input(first + k), pass.input(0));
    }
    this.rows = LogitRows.of(pass, logits);
  }

  LogitRows rows() {
    return rows;
  }

  private int teachers() {
    return logits.length - 1;
  }

  /**
   * Returns T^2 times the mean over the rows, and keeps the gradients.
   *
   * @param scores the scores of the teachers, [rows, teachers]
   */
  double value(INDArray scores) {
    INDArray student = rows.matrix(0);
    int classes = Math.toIntExact(student.size(1));
    INDArray[] inputs = new INDArray[logits.length];
    for (int k = 0; k < teachers(); k++) {
      inputs[k] = rows.matrix(logits[k]);
    }
    // One input, because the gradient of a row is that of the last.
    INDArray both = pass.buffer("student and scores", rows.count(), classes + teachers());
    pass.kernels().rows().copyColumns(student, 0, both, 0, classes);
    pass.kernels().rows().copyColumns(scores, 0, both, classes, teachers());
    inputs[teachers()] = both;
    INDArray gradient = pass.buffer("gradient of both", both.shape());
    double sum = RowSums.of(pass, () -> new Row(1 / temperature)).run(gradient, inputs).value();
    pass.kernels().rows().copyColumns(gradient, 0, rows.buffer("gradient"), 0, classes);
    pass.kernels().rows().copyColumns(gradient, classes, gradientOfScores(), 0, teachers());
    return temperature * temperature * sum / rows.count();
  }

  private INDArray gradientOfScores() {
    return pass.buffer(SCORES, rows.count(), teachers());
  }

  /** Passes the gradient on to the student's logits. */
  void passOn(INDArray outputGradient) {
    rows.passOn(0, outputGradient, rows.isEmpty() ? 0 : temperature / rows.count());
  }

  /**
   * Returns the gradient of the loss with respect to the scores, [rows, teachers].
   *
   * @param outputGradient the gradient of the loss
   */
  INDArray scoreGradient(INDArray outputGradient) {
    INDArray scaled = pass.buffer("scaled " + SCORES, rows.count(), teachers());
    double factor = temperature * temperature * outputGradient.getDouble(0) / rows.count();
    pass.kernels().elements().scale(factor, gradientOfScores(), scaled);
    return scaled;
  }

  /** One row: the teachers' logits, and behind them the student's with the scores. */
  private static final class Row implements RowSums.RowLoss {

    private final double factor;
    private double[] student = {};
    private double[] weights = {};
    private double[] logWeights = {};
    private double[] logSums = {};
    private double[] gains = {};

    Row(double factor) {
      this.factor = factor;
    }

    @Override
    public double of(double[][] inputs, double[] gradient) {
      int teachers = inputs.length - 1;
      prepare(inputs, teachers);
      double logStudent = ScoreFunctions.logSumExp(factor, student);
      double value = 0;
      for (int i = 0; i < student.length; i++) {
        double logP = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < teachers; k++) {
          logP = logSum(logP, logWeights[k] + factor * inputs[k][i] - logSums[k]);
        }
        double logQ = factor * student[i] - logStudent;
        double p = Math.exp(logP);
        value += p == 0 ? 0 : p * (logP - logQ);
        gradient[i] = Math.exp(logQ) - p;
        for (int k = 0; k < teachers; k++) {
          double ofTeacher = Math.exp(factor * inputs[k][i] - logSums[k]);
          gains[k] += ofTeacher == 0 ? 0 : ofTeacher * (logP - logQ);
        }
      }
      for (int k = 0; k < teachers; k++) {
        gradient[student.length + k] = weights[k] * (gains[k] - value);
      }
      return value;
    }

    private void prepare(double[][] inputs, int teachers) {
      double[] both = inputs[teachers];
      int classes = both.length - teachers;
      if (student.length != classes || weights.length != teachers) {
        student = new double[classes];
        weights = new double[teachers];
        logWeights = new double[teachers];
        logSums = new double[teachers];
        gains = new double[teachers];
      }
      System.arraycopy(both, 0, student, 0, classes);
      System.arraycopy(both, classes, logWeights, 0, teachers);
      double log = ScoreFunctions.logSumExp(1, logWeights);
      for (int k = 0; k < teachers; k++) {
        logWeights[k] -= log;
        weights[k] = Math.exp(logWeights[k]);
        logSums[k] = ScoreFunctions.logSumExp(factor, inputs[k]);
        gains[k] = 0;
      }
    }

    /** Returns log(exp(a) + exp(b)). */
    private static double logSum(double a, double b) {
      double most = Math.max(a, b);
      return most == Double.NEGATIVE_INFINITY
          ? most
          : most + Math.log1p(Math.exp(Math.min(a, b) - most));
    }
  }
}
