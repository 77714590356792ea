package org.distill4j.runtime.kernel.api;

import java.util.Arrays;
import org.distill4j.runtime.kernel.selection.KernelSelection;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

class ChannelKernelsTest {

  private static final double EPSILON = 1e-3;

  /** Features, where a channel is a column, and images, where it is many planes. */
  private static final long[][] SHAPES = {{19, 35}, {1, 3}, {5, 3, 7, 6}, {70, 20, 12, 11}};

  @ParameterizedTest
  @MethodSource("org.distill4j.runtime.kernel.api.KernelsUnderTest#all")
  void shiftsAndSums(String name, DataType type, double tolerance) {
    ChannelKernels kernels = KernelSelection.kernels(name, type).channels();
    for (long[] shape : SHAPES) {
      KernelFixture fixture = new KernelFixture(type, tolerance);
      double[] x = fixture.normal(length(shape));
      double[] shift = fixture.normal((int) shape[1]);
      double[] sums = shift.clone();
      for (int i = 0; i < x.length; i++) {
        sums[channel(i, shape)] += x[i];
      }
      INDArray array = fixture.array(x, shape);
      INDArray total = fixture.array(shift, shift.length);
      kernels.addSums(array, total);
      check(fixture, "sums", total, sums, shape);
      kernels.addShift(fixture.array(shift, shift.length), array);
      fixture.check("shifted", array, i -> x[i] + shift[channel(i, shape)]);
    }
  }

  @ParameterizedTest
  @MethodSource("org.distill4j.runtime.kernel.api.KernelsUnderTest#all")
  void momentsOfChannelsFarFromZero(String name, DataType type, double tolerance) {
    ChannelKernels kernels = KernelSelection.kernels(name, type).channels();
    for (long[] shape : SHAPES) {
      KernelFixture fixture = new KernelFixture(type, tolerance);
      int channels = (int) shape[1];
      double[] x = fixture.normal(length(shape));
      Arrays.setAll(x, i -> (float) (x[i] + 5 * channel(i, shape)));
      double[] means = means(x, shape);
      double[] squares = new double[x.length];
      Arrays.setAll(squares, i -> Math.pow(x[i] - means[channel(i, shape)], 2));
      INDArray mean = fixture.garbage(channels);
      INDArray variance = fixture.garbage(channels);
      kernels.moments(fixture.array(x, shape), mean, variance);
      fixture.check("mean", mean, means);
      fixture.check("variance", variance, means(squares, shape));
    }
  }

  @ParameterizedTest
  @MethodSource("org.distill4j.runtime.kernel.api.KernelsUnderTest#all")
  void normalisesWithItsGradients(String name, DataType type, double tolerance) {
    ChannelKernels kernels = KernelSelection.kernels(name, type).channels();
    for (long[] shape : SHAPES) {
      KernelFixture fixture = new KernelFixture(type, tolerance);
      int channels = (int) shape[1];
      double[] x = fixture.normal(length(shape));
      double[] dy = fixture.normal(x.length);
      double[] mean = fixture.normal(channels);
      double[] variance = fixture.normal(channels);
      Arrays.setAll(variance, c -> (float) (variance[c] * variance[c] + 0.1));
      double[] gamma = fixture.normal(channels);
      double[] beta = fixture.normal(channels);
      double[] standard = new double[x.length];
      double[] dgamma = new double[channels];
      double[] dbeta = new double[channels];
      for (int i = 0; i < x.length; i++) {
        int c = channel(i, shape);
        standard[i] = (x[i] - mean[c]) / Math.sqrt(variance[c] + EPSILON);
        dgamma[c] += dy[i] * standard[i];
        dbeta[c] += dy[i];
      }
      ChannelNorm norm =
          new ChannelNorm(
              fixture.array(mean, channels),
              fixture.array(variance, channels),
              EPSILON,
              fixture.array(gamma, channels),
              fixture.array(beta, channels));
      INDArray y = fixture.garbage(shape);
      kernels.normalise(fixture.array(x, shape), norm, y);
      fixture.check("y", y, i -> gamma[channel(i, shape)] * standard[i] + beta[channel(i, shape)]);

      INDArray gammas = fixture.array(new double[channels], channels);
      INDArray betas = fixture.array(new double[channels], channels);
      INDArray dx = fixture.garbage(shape);
      INDArray arriving = fixture.array(dy, shape);
      INDArray input = fixture.array(x, shape);
      kernels.normaliseGradient(input, norm, false, arriving, gammas, betas, dx);
      check(fixture, "dgamma", gammas, dgamma, shape);
      check(fixture, "dbeta", betas, dbeta, shape);
      double[] scale = new double[channels];
      Arrays.setAll(scale, c -> gamma[c] / Math.sqrt(variance[c] + EPSILON));
      fixture.check("dx", dx, i -> scale[channel(i, shape)] * dy[i]);

      kernels.normaliseGradient(input, norm, true, arriving, gammas, betas, dx);
      double count = (double) x.length / channels;
      fixture.check(
          "dx of the batch",
          dx,
          i -> {
            int c = channel(i, shape);
            return scale[c] * (dy[i] - dbeta[c] / count - standard[i] * dgamma[c] / count);
          });
      kernels.normaliseGradient(input, norm, true, arriving, gammas, betas, null);
      check(fixture, "dgamma, three times", gammas, times(3, dgamma), shape);
    }
  }

  private static double[] times(double factor, double[] values) {
    return Arrays.stream(values).map(value -> factor * value).toArray();
  }

  /** Sums of many numbers: relative to the square root of their number. */
  private static void check(
      KernelFixture fixture, String what, INDArray actual, double[] expected, long[] shape) {
    double size = Math.sqrt((double) length(shape) / shape[1]);
    fixture.check(what, actual.div(size), times(1 / size, expected));
  }

  private static double[] means(double[] x, long[] shape) {
    double[] means = new double[(int) shape[1]];
    for (int i = 0; i < x.length; i++) {
      means[channel(i, shape)] += x[i] * shape[1] / x.length;
    }
    return means;
  }

  private static int channel(int i, long[] shape) {
    int rest = (int) (length(shape) / shape[0] / shape[1]);
    return (int) (i / rest % shape[1]);
  }

  private static int length(long[] shape) {
    return (int) Arrays.stream(shape).reduce(1, (a, b) -> a * b);
  }
}
