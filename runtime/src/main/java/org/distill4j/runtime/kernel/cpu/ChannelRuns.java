package org.distill4j.runtime.kernel.cpu;

import java.nio.FloatBuffer;
import org.distill4j.runtime.kernel.array.HostMemory;
import org.distill4j.runtime.kernel.parallel.Parallel;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Iterates over an array [batch, channels, rest] in contiguous runs: one channel of one example, or
 * all channels of one example if the rest is a single element.
 */
record ChannelRuns(int batch, int channels, int rest) {

  /** Minimum number of elements per task. */
  private static final int GRAIN = 16 * 1024;

  private static final int COLUMN_GRAIN = 16;

  static ChannelRuns of(INDArray array) {
    int batch = Math.toIntExact(array.size(0));
    int channels = Math.toIntExact(array.size(1));
    int rest = Math.toIntExact(array.length() / ((long) batch * channels));
    return new ChannelRuns(batch, channels, rest);
  }

  /** Returns true if a run holds all channels of an example, one element each. */
  boolean isFlat() {
    return rest == 1;
  }

  /** Computes a run from two arrays in place; the first is the result. */
  @FunctionalInterface
  interface Body {
    void run(float[] own, float[] other, int channel, int length);
  }

  /** Sums over a run of two arrays that belongs to one channel. */
  @FunctionalInterface
  interface RunSum {
    double of(float[] own, float[] other, int channel, int length);
  }

  /** Adds the terms of a run with one element per channel to the sums of the channels. */
  @FunctionalInterface
  interface Terms {
    void add(float[] own, float[] other, int channel, double[] sums);
  }

  /**
   * Reads each run of two arrays, which may be the same array, and writes the result to the target.
   */
  void write(INDArray target, Body body, INDArray x, INDArray y) {
    FloatBuffer write = HostMemory.of(target);
    FloatBuffer first = HostMemory.of(x);
    FloatBuffer second = HostMemory.of(y);
    int length = isFlat() ? channels : rest;
    Parallel.run(
        batch * channels * rest / length,
        Math.max(1, GRAIN / length),
        (from, to) -> {
          float[] own = new float[length];
          float[] other = x == y ? own : new float[length];
          for (int run = from; run < to; run++) {
            first.get(run * length, own, 0, length);
            if (x != y) {
              second.get(run * length, other, 0, length);
            }
            body.run(own, other, isFlat() ? 0 : run % channels, length);
            write.put(run * length, own, 0, length);
          }
        });
  }

  /**
   * Returns one sum per channel, accumulated in the order of the examples.
   *
   * @param sum the sum over a run, used if a run is one channel
   * @param terms the terms of a run, used if a run holds all channels
   */
  double[] sums(INDArray x, INDArray y, RunSum sum, Terms terms) {
    FloatBuffer first = HostMemory.of(x);
    FloatBuffer second = HostMemory.of(y);
    double[] sums = new double[channels];
    int grain = Math.max(isFlat() ? COLUMN_GRAIN : 1, GRAIN / (batch * rest));
    Parallel.run(
        channels,
        grain,
        (from, to) -> {
          int length = isFlat() ? to - from : rest;
          float[] own = new float[length];
          float[] other = x == y ? own : new float[length];
          for (int example = 0; example < batch; example++) {
            for (int c = from; c < to; c += isFlat() ? length : 1) {
              int place = (example * channels + c) * rest;
              first.get(place, own, 0, length);
              if (x != y) {
                second.get(place, other, 0, length);
              }
              if (isFlat()) {
                terms.add(own, other, c, sums);
              } else {
                sums[c] += sum.of(own, other, c, length);
              }
            }
          }
        });
    return sums;
  }
}
