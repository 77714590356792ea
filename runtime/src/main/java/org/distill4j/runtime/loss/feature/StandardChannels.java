package org.distill4j.runtime.loss.feature;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import org.distill4j.runtime.kernel.api.ChannelKernels;
import org.distill4j.runtime.kernel.api.ChannelNorm;
import org.distill4j.runtime.kernel.array.HostArrays;
import org.distill4j.runtime.layer.Pass;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The channels of maps, standardised over batch and places: (x - mean) / (deviation + 1e-6), with
 * the unbiased deviation. A constant channel becomes 0 and has no gradient.
 */
final class StandardChannels {

  private static final double EPSILON = 1e-6;

  /** Added to variances by the kernel; far below any variance that counts. */
  private static final double TINY = 1e-30;

  /** The deviation, as a share of the mean, up to which a channel counts as constant. */
  private static final double CONSTANT = 1e-7;

  private final Pass pass;
  private final INDArray x;
  private final String role;
  private final double[] deviations;
  private final ChannelNorm norm;

  private StandardChannels(
      Pass pass, String role, INDArray x, double[] deviations, ChannelNorm norm) {
    this.pass = pass;
    this.role = role;
    this.x = x;
    this.deviations = deviations;
    this.norm = norm;
  }

  /**
   * Computes the statistics of maps.
   *
   * @param role the prefix of the names of work arrays
   * @param x [batch, channels, height, width]
   */
  static StandardChannels of(Pass pass, String role, INDArray x) {
    long channels = x.size(1);
    INDArray mean = pass.buffer(role + " mean", channels);
    INDArray variance = pass.buffer(role + " variance", channels);
    pass.kernels().channels().moments(x, mean, variance);
    double[] means = HostArrays.doubles(mean);
    double[] deviations = HostArrays.doubles(variance);
    for (int i = 0; i < deviations.length; i++) {
      double deviation = Math.sqrt(deviations[i]);
      deviations[i] = deviation <= CONSTANT * Math.abs(means[i]) ? 0 : deviation;
    }
    INDArray gamma = pass.buffer(role + " gamma", channels);
    INDArray beta = pass.buffer(role + " beta", channels);
    pass.kernels().elements().fill(0, beta);
    StandardChannels standard =
        new StandardChannels(
            pass, role, x, deviations, new ChannelNorm(mean, variance, TINY, gamma, beta));
    standard.set(gamma, i -> deviations[i] / standard.divisor(i));
    return standard;
  }

  private double count() {
    return (double) x.length() / x.size(1);
  }

  private double divisor(int channel) {
    double unbiased = count() > 1 ? Math.sqrt(count() / (count() - 1)) : 1;
    return unbiased * deviations[channel] + EPSILON;
  }

  private void set(INDArray vector, IntToDoubleFunction values) {
    double[] all = new double[deviations.length];
    Arrays.setAll(all, values);
    HostArrays.assign(all, vector);
  }

  /** Computes the standardised maps. */
  INDArray values() {
    INDArray y = pass.buffer(role + " standardised", x.shape());
    pass.kernels().channels().normalise(x, norm, y);
    return y;
  }

  /**
   * Computes the gradient of the maps. The scale s / divisor(s) of a channel depends on them, too:
   * its derivative with respect to the variance s^2 is epsilon / (2 s divisor^2).
   *
   * @param dy the gradient of {@link #values}
   */
  INDArray gradient(INDArray dy) {
    long channels = deviations.length;
    INDArray dgamma = pass.buffer(role + " dgamma", channels);
    INDArray dbeta = pass.buffer(role + " dbeta", channels);
    pass.kernels().elements().fill(0, dgamma);
    pass.kernels().elements().fill(0, dbeta);
    INDArray dx = pass.buffer(role + " gradient", x.shape());
    ChannelKernels kernels = pass.kernels().channels();
    kernels.normaliseGradient(x, norm, true, dy, dgamma, dbeta, dx);
    double[] slopes = HostArrays.doubles(dgamma);
    INDArray scale = pass.buffer(role + " scale", channels);
    set(
        scale,
        i -> deviations[i] == 0 ? 0 : slopes[i] * EPSILON / (divisor(i) * divisor(i) * count()));
    INDArray more = pass.buffer(role + " more", x.shape());
    ChannelNorm scaled = new ChannelNorm(norm.mean(), norm.variance(), TINY, scale, norm.beta());
    kernels.normalise(x, scaled, more);
    pass.kernels().elements().add(more, dx);
    return dx;
  }
}
