package org.distill4j.samples.benchmarks.own;

import java.util.Random;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Arrays of random numbers. */
public final class Drawn {

  private Drawn() {}

  /** Returns normally distributed numbers. */
  public static float[] normal(long seed, long... shape) {
    Random random = new Random(seed);
    float[] values = new float[length(shape)];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return values;
  }

  /** Returns integers from 0 to below a bound. */
  public static int[] indices(long seed, int bound, long... shape) {
    return new Random(seed).ints(length(shape), 0, bound).toArray();
  }

  /** Returns an array in row-major order. */
  public static INDArray array(float[] values, long... shape) {
    return Nd4j.createFromArray(values).reshape('c', shape);
  }

  /** Returns the elements in row-major order. */
  public static float[] floats(INDArray array) {
    return array.dup('c').data().asFloat();
  }

  private static int length(long... shape) {
    long length = 1;
    for (long size : shape) {
      length *= size;
    }
    return Math.toIntExact(length);
  }
}
