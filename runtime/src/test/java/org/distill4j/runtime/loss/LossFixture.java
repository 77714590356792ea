package org.distill4j.runtime.loss;

import java.util.Random;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.testing.LayerRun;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Inputs and results of losses for tests against formulas. */
public final class LossFixture {

  private LossFixture() {}

  /** Returns an array of normal values. */
  public static INDArray normal(long seed, long... shape) {
    Random random = new Random(seed);
    INDArray array = Nd4j.zeros(DataType.DOUBLE, shape);
    INDArray flat = array.reshape('c', new long[] {array.length()});
    for (int i = 0; i < array.length(); i++) {
      flat.putScalar(i, 2 * random.nextGaussian());
    }
    return array;
  }

  /** Returns the value of a loss in double precision. */
  public static double value(Layer loss, INDArray... inputs) {
    LayerRun run = new LayerRun(loss, true);
    for (INDArray input : inputs) {
      run.input(input, null, false);
    }
    return run.forward().getDouble(0);
  }

  /** Returns the value of a loss whose inputs share a mask. */
  public static double masked(Layer loss, INDArray mask, INDArray... inputs) {
    LayerRun run = new LayerRun(loss, true);
    for (INDArray input : inputs) {
      run.input(input, mask, false);
    }
    return run.forward().getDouble(0);
  }

  /** Returns the gradient of an input times a factor. */
  public static INDArray gradient(Layer loss, int wanted, double factor, INDArray... inputs) {
    LayerRun run = new LayerRun(loss, true);
    for (int i = 0; i < inputs.length; i++) {
      run.input(inputs[i], null, i == wanted);
    }
    run.forward();
    run.backward(Nd4j.createFromArray(new double[] {factor}));
    return run.inputGradient(wanted);
  }

  /** Returns the softmax of scores divided by a temperature. */
  public static double[] softmax(double[] scores, double temperature) {
    double[] result = new double[scores.length];
    double sum = 0;
    for (int i = 0; i < scores.length; i++) {
      result[i] = Math.exp(scores[i] / temperature);
      sum += result[i];
    }
    for (int i = 0; i < scores.length; i++) {
      result[i] /= sum;
    }
    return result;
  }

  /** Returns the Kullback-Leibler divergence of two distributions. */
  public static double divergence(double[] p, double[] q) {
    double sum = 0;
    for (int i = 0; i < p.length; i++) {
      sum += p[i] == 0 ? 0 : p[i] * Math.log(p[i] / q[i]);
    }
    return sum;
  }

  /** Returns a row of a matrix. */
  public static double[] row(INDArray matrix, int row) {
    return matrix.getRow(row).dup().toDoubleVector();
  }
}
