package org.distill4j.runtime.loss.contrast;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.distill4j.runtime.kernel.api.Kernels;
import org.distill4j.runtime.kernel.api.MatrixKernels;
import org.distill4j.runtime.kernel.api.RowKernels;
import org.distill4j.runtime.kernel.array.HostArrays;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.loss.RowSums;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The student's or the teacher's side of {@link ContrastiveLoss}. */
final class ContrastSide {

  /** Lower bound on the length of an embedding. */
  private static final double EPSILON = 1e-12;

  private final ContrastiveLoss loss;
  private final Pass pass;
  private final Kernels kernels;
  private final String name;
  private final int input;

  ContrastSide(ContrastiveLoss loss, Pass pass, String name, int input) {
    this.loss = loss;
    this.pass = pass;
    this.kernels = pass.kernels();
    this.name = name;
    this.input = input;
  }

  private long batch() {
    return pass.shape(input)[0];
  }

  private INDArray buffer(String role, long... shape) {
    return pass.buffer(name + " " + role, shape);
  }

  /** Returns the embeddings of length 1. */
  private INDArray unit() {
    return buffer("unit", batch(), loss.units());
  }

  INDArray bank() {
    return pass.state(name + "Bank");
  }

  private INDArray entries(int length) {
    return buffer("entries", batch(), length, loss.units());
  }

  private INDArray slopes(int length) {
    return buffer("slopes", batch(), length);
  }

  void embed() {
    INDArray x = pass.input(input);
    INDArray unit = unit();
    kernels.matrices().product(x, false, pass.parameter(name + "W"), true, false, unit);
    INDArray ones = buffer("ones", batch(), 1);
    kernels.elements().fill(1, ones);
    INDArray bias = pass.parameter(name + "B").reshape('c', 1, loss.units());
    kernels.matrices().product(ones, false, bias, false, true, unit);
    INDArray lengths = buffer("lengths", batch());
    kernels.norms().unitRows(EPSILON, unit, lengths, unit);
    kernels.norms().clearShortRows(EPSILON, lengths, unit);
  }

  /** Fills the bank with values of the size that those of unit vectors have. */
  void drawBank(SplittableRandom random) {
    double radius = 1 / Math.sqrt(loss.units() / 3.0);
    double[] values = new double[Math.toIntExact(bank().length())];
    for (int i = 0; i < values.length; i++) {
      values[i] = radius * (2 * random.nextDouble() - 1);
    }
    HostArrays.assign(values, bank());
  }

  /**
   * Computes the loss of this side.
   *
   * @param bank the other side's
   * @param contrast for each example its own entry of the bank and those of the negatives
   * @param counted [batch, 1], 1 for examples that count
   * @param sum the normalising constant Z; not above 0 to estimate it
   * @return the sum over the batch
   */
  double value(INDArray bank, int[] contrast, INDArray counted, double sum) {
    int length = loss.negatives() + 1;
    INDArray entries = entries(length);
    INDArray rows = entries.reshape('c', batch() * length, loss.units());
    kernels.rows().gather(bank, 0, contrast, rows, 0, loss.units());
    INDArray logs = buffer("logs", batch(), length);
    INDArray columns = unit().reshape('c', batch(), loss.units(), 1);
    kernels
        .matrices()
        .batchedProduct(
            entries, false, columns, false, false, logs.reshape('c', batch(), length, 1));
    kernels.elements().scale(1 / loss.temperature(), logs);
    double logSum = Math.log(sum > 0 ? sum : estimate(logs));
    INDArray shift = buffer("shift", logs.shape());
    kernels.elements().fill(-logSum, shift);
    kernels.elements().add(shift, logs);
    double share = (double) loss.negatives() / loss.examples();
    return RowSums.of(pass, () -> new ContrastRow(share))
        .run(slopes(length), counted, logs)
        .value();
  }

  /** The mean of the scores times the number of examples, kept for all later steps. */
  private double estimate(INDArray logs) {
    if (!pass.training()) {
      return loss.examples();
    }
    double sum = 0;
    for (double log : HostArrays.doubles(logs)) {
      sum += Math.exp(log);
    }
    double estimated = sum / logs.length() * loss.examples();
    kernels.elements().fill(estimated, pass.state(name + "Sum"));
    return estimated;
  }

  /** Moves the bank's entries of the examples towards their embeddings. */
  void follow(int[] own) {
    long batch = batch();
    INDArray old = buffer("old", batch, loss.units());
    kernels.rows().gather(bank(), 0, own, old, 0, loss.units());
    INDArray mixed = buffer("mixed", batch, loss.units());
    kernels.elements().scale(loss.momentum(), old, mixed);
    kernels.elements().addScaled(1 - loss.momentum(), unit(), mixed);
    kernels.norms().unitRows(EPSILON, mixed, buffer("mixed lengths", batch), mixed);
    kernels.elements().addScaled(-1, old, mixed);
    kernels.rows().addScattered(mixed, lastOf(own), bank());
  }

  /** Keeps the last of several places of the same example. */
  private static int[] lastOf(int[] own) {
    Map<Integer, Integer> last = new HashMap<>();
    for (int i = 0; i < own.length; i++) {
      last.put(own[i], i);
    }
    int[] rows = own.clone();
    for (int i = 0; i < own.length; i++) {
      rows[i] = last.get(own[i]) == i ? own[i] : RowKernels.NONE;
    }
    return rows;
  }

  /** Computes the gradients times a factor. */
  void backward(double factor) {
    int length = loss.negatives() + 1;
    long batch = batch();
    INDArray slopes = slopes(length).reshape('c', batch, length, 1);
    INDArray gradient = buffer("gradient", batch, loss.units());
    INDArray columns = gradient.reshape('c', batch, loss.units(), 1);
    MatrixKernels matrices = kernels.matrices();
    matrices.batchedProduct(entries(length), true, slopes, false, false, columns);
    kernels.elements().scale(factor / loss.temperature(), gradient);
    INDArray lengths = buffer("lengths", batch);
    kernels.norms().unitRowsGradient(EPSILON, unit(), lengths, gradient, gradient);
    kernels.norms().clearShortRows(EPSILON, lengths, gradient);
    matrices.product(gradient, true, pass.input(input), false, true, pass.gradient(name + "W"));
    matrices.addColumnSums(gradient, pass.gradient(name + "B"));
    if (pass.needsInputGradient(input)) {
      INDArray w = pass.parameter(name + "W");
      matrices.product(gradient, false, w, false, false, pass.inputGradient(input));
    }
  }

  /** The loss of an example, from the logarithms of its scores. */
  private record ContrastRow(double share) implements RowSums.RowLoss {

    /** Added to the share in divisors, as in the authors' program. */
    private static final double TINY = 1e-7;

    @Override
    public double of(double[][] inputs, double[] gradient) {
      if (inputs[0][0] == 0) {
        return 0;
      }
      double[] logs = inputs[1];
      double logShare = Math.log(share + TINY);
      double value = 0;
      for (int i = 0; i < logs.length; i++) {
        double greater = Math.max(logs[i], logShare);
        double less = Math.min(logs[i], logShare);
        double logBoth = greater + Math.log1p(Math.exp(less - greater));
        double own = Math.exp(logs[i] - logBoth);
        value += logBoth - (i == 0 ? logs[i] : Math.log(share));
        gradient[i] = i == 0 ? own - 1 : own;
      }
      return value;
    }
  }
}
