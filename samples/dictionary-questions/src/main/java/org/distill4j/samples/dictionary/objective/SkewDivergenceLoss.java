package org.distill4j.samples.dictionary.objective;

import java.util.Arrays;
import org.distill4j.runtime.kernel.array.HostArrays;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Pass;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The skew Kullback-Leibler divergence of softened answers (Ko et al. 2024, section 3.1): with p =
 * softmax(z_t / T), q = softmax(z_s / T) and m = skew p + (1 - skew) q, the loss is T^2 KL(p || m),
 * averaged over the batch. Its derivative with respect to q is -T^2 (1 - skew) p / m.
 *
 * <p>Inputs: teacher [batch, classes], student [batch, classes]. The loss is finite for all finite
 * logits. It is implemented in plain Java, without kernels.
 *
 * @param skew the teacher's share of the mixture m, above 0 and below 1
 * @param temperature T, above 0
 */
public record SkewDivergenceLoss(double skew, double temperature) implements Layer {

  /** Checks the ranges. */
  public SkewDivergenceLoss {
    if (!(skew > 0 && skew < 1)) {
      throw new IllegalArgumentException("skew must be above 0 and below 1, but is " + skew);
    }
    if (!(temperature > 0 && temperature < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "temperature must be above 0 and finite, but is " + temperature);
    }
  }

  @Override
  public INDArray forward(Pass pass) {
    INDArray teacher = logProbabilities(pass, "log p", pass.input(0));
    INDArray student = logProbabilities(pass, "log q", pass.input(1));
    if (!Arrays.equals(teacher.shape(), student.shape())) {
      throw new IllegalArgumentException(
          "teacher and student must both be [batch, classes], but are "
              + Arrays.toString(teacher.shape())
              + " and "
              + Arrays.toString(student.shape()));
    }
    double[] logP = HostArrays.doubles(teacher);
    double[] logQ = HostArrays.doubles(student);
    int batch = (int) student.size(0);
    int classes = (int) student.size(1);
    double[] gradient = new double[logQ.length];
    double sum = 0;
    for (int row = 0; row < batch; row++) {
      sum += divergence(logP, logQ, gradient, row * classes, classes);
    }
    write(gradient, temperature / batch, pass.buffer("gradient", student.shape()));
    INDArray loss = pass.buffer("loss", 1);
    pass.kernels().elements().fill(temperature * temperature * sum / batch, loss);
    return loss;
  }

  private INDArray logProbabilities(Pass pass, String role, INDArray logits) {
    INDArray log = pass.buffer(role, logits.shape());
    pass.kernels().rows().logSoftmax(1 / temperature, logits, log);
    return log;
  }

  /** Returns the divergence of one row and stores its derivative with respect to z_s / T. */
  private double divergence(
      double[] logP, double[] logQ, double[] gradient, int from, int classes) {
    double divergence = 0;
    double mean = 0;
    for (int i = from; i < from + classes; i++) {
      double logM = logMixture(logP[i], logQ[i]);
      divergence += Math.exp(logP[i]) * (logP[i] - logM);
      gradient[i] = (skew - 1) * Math.exp(logP[i] - logM);
      mean += Math.exp(logQ[i]) * gradient[i];
    }
    for (int i = from; i < from + classes; i++) {
      gradient[i] = Math.exp(logQ[i]) * (gradient[i] - mean);
    }
    return divergence;
  }

  private double logMixture(double logP, double logQ) {
    double a = Math.log(skew) + logP;
    double b = Math.log1p(-skew) + logQ;
    return Math.max(a, b) + Math.log1p(Math.exp(-Math.abs(a - b)));
  }

  private static void write(double[] values, double factor, INDArray target) {
    for (int i = 0; i < values.length; i++) {
      values[i] *= factor;
    }
    target.assign(Nd4j.createFromArray(values).castTo(target.dataType()).reshape(target.shape()));
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    if (pass.needsInputGradient(1)) {
      INDArray target = pass.inputGradient(1);
      pass.kernels().elements().copy(pass.buffer("gradient", target.shape()), target);
      pass.kernels().elements().scale(outputGradient.getDouble(0), target);
    }
  }
}
