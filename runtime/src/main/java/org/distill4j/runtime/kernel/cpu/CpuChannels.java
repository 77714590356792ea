package org.distill4j.runtime.kernel.cpu;

import java.nio.FloatBuffer;
import org.distill4j.runtime.kernel.api.ChannelKernels;
import org.distill4j.runtime.kernel.api.ChannelNorm;
import org.distill4j.runtime.kernel.array.HostMemory;
import org.distill4j.runtime.kernel.function.ChannelFunctions;
import org.distill4j.runtime.kernel.function.FloatFunctions;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * {@link ChannelKernels} in loops over Java arrays. The order of summation does not depend on the
 * number of cores.
 */
final class CpuChannels implements ChannelKernels {

  @Override
  public void addShift(INDArray shift, INDArray x) {
    float[] shifts = read(shift);
    ChannelRuns runs = ChannelRuns.of(x);
    runs.write(
        x,
        (own, other, channel, length) -> {
          if (runs.isFlat()) {
            FloatFunctions.add(shifts, own, length);
          } else {
            ChannelFunctions.affine(own, 0, 1, shifts[channel], length);
          }
        },
        x,
        x);
  }

  @Override
  public void addSums(INDArray x, INDArray sums) {
    add(sums(x), sums);
  }

  private static double[] sums(INDArray x) {
    return ChannelRuns.of(x)
        .sums(
            x,
            x,
            (own, other, channel, length) -> FloatFunctions.sum(own, length),
            (own, other, channel, all) -> ChannelFunctions.addEach(own, channel, all));
  }

  @Override
  public void moments(INDArray x, INDArray mean, INDArray variance) {
    double count = (double) x.length() / x.size(1);
    double[] means = sums(x);
    float[] centre = new float[means.length];
    for (int c = 0; c < means.length; c++) {
      means[c] /= count;
      centre[c] = (float) means[c];
    }
    double[] squares =
        ChannelRuns.of(x)
            .sums(
                x,
                x,
                (own, other, channel, length) ->
                    ChannelFunctions.squares(own, centre[channel], length),
                (own, other, channel, all) ->
                    ChannelFunctions.addSquares(own, centre, channel, all));
    for (int c = 0; c < means.length; c++) {
      double rounding = means[c] - centre[c];
      squares[c] = Math.max(0, squares[c] / count - rounding * rounding);
    }
    write(means, mean);
    write(squares, variance);
  }

  @Override
  public void normalise(INDArray x, ChannelNorm norm, INDArray y) {
    float[] centre = read(norm.mean());
    float[] factor = factors(norm, read(norm.gamma()));
    float[] shift = read(norm.beta());
    ChannelRuns runs = ChannelRuns.of(x);
    runs.write(
        y,
        (own, other, channel, length) -> {
          if (runs.isFlat()) {
            ChannelFunctions.affine(own, centre, factor, shift, length);
          } else {
            ChannelFunctions.affine(own, centre[channel], factor[channel], shift[channel], length);
          }
        },
        x,
        x);
  }

  /** gamma / sqrt(variance + epsilon). */
  private static float[] factors(ChannelNorm norm, float[] gamma) {
    float[] factors = read(norm.variance());
    for (int c = 0; c < factors.length; c++) {
      factors[c] = (float) (gamma[c] / Math.sqrt(factors[c] + norm.epsilon()));
    }
    return factors;
  }

  @Override
  public void normaliseGradient(
      INDArray x,
      ChannelNorm norm,
      boolean ofBatch,
      INDArray dy,
      INDArray dgamma,
      INDArray dbeta,
      INDArray dx) {
    ChannelRuns runs = ChannelRuns.of(x);
    float[] centre = read(norm.mean());
    float[] variance = read(norm.variance());
    double[] sums = sums(dy);
    double[] products =
        runs.sums(
            x,
            dy,
            (own, other, channel, length) ->
                ChannelFunctions.products(own, centre[channel], other, length),
            (own, other, channel, all) ->
                ChannelFunctions.addProducts(own, centre, other, channel, all));
    double[] standard = products.clone();
    for (int c = 0; c < standard.length; c++) {
      standard[c] /= Math.sqrt(variance[c] + norm.epsilon());
    }
    add(standard, dgamma);
    add(sums, dbeta);
    if (dx != null) {
      float[] factor = factors(norm, read(norm.gamma()));
      float[] slope = new float[factor.length];
      float[] shift = new float[factor.length];
      double count = (double) x.length() / factor.length;
      for (int c = 0; ofBatch && c < factor.length; c++) {
        slope[c] = (float) (-factor[c] * products[c] / (variance[c] + norm.epsilon()) / count);
        shift[c] = (float) (-factor[c] * sums[c] / count);
      }
      inputGradient(x, dy, new Line(centre, slope, shift), factor, dx);
    }
  }

  /** The linear function slope (x - centre) + shift of each channel. */
  private record Line(float[] centre, float[] slope, float[] shift) {}

  /** dx = factor dy + line(x). */
  private static void inputGradient(
      INDArray x, INDArray dy, Line line, float[] factor, INDArray dx) {
    ChannelRuns runs = ChannelRuns.of(x);
    runs.write(
        dx,
        (own, arriving, c, length) -> {
          if (runs.isFlat()) {
            ChannelFunctions.affine(own, line.centre, line.slope, line.shift, length);
            ChannelFunctions.scale(factor, arriving, length);
            FloatFunctions.add(arriving, own, length);
          } else {
            ChannelFunctions.affine(own, line.centre[c], line.slope[c], line.shift[c], length);
            FloatFunctions.addScaled(factor[c], arriving, own, length);
          }
        },
        x,
        dy);
  }

  private static float[] read(INDArray vector) {
    float[] values = new float[Math.toIntExact(vector.length())];
    HostMemory.of(vector).get(0, values);
    return values;
  }

  private static void write(double[] values, INDArray target) {
    FloatBuffer memory = HostMemory.of(target);
    for (int c = 0; c < values.length; c++) {
      memory.put(c, (float) values[c]);
    }
  }

  private static void add(double[] sums, INDArray target) {
    FloatBuffer memory = HostMemory.of(target);
    for (int c = 0; c < sums.length; c++) {
      memory.put(c, (float) (memory.get(c) + sums[c]));
    }
  }
}
