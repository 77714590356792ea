package org.distill4j.runtime.kernel;

import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Functions of elements in blocks of Java arrays. */
final class CpuElements implements ElementKernels {

  private static final int BLOCK = HostMemory.BLOCK;
  private static final int GRAIN = 8 * BLOCK;

  /** What is done to blocks of some arrays, of which the last is written. */
  @FunctionalInterface
  private interface Body {
    void run(float[][] blocks, int length);
  }

  /** Reads blocks of the arrays that come first, and writes those of the last array. */
  private static void each(int reads, Body body, INDArray... arrays) {
    FloatBuffer[] memory = new FloatBuffer[arrays.length];
    Arrays.setAll(memory, i -> HostMemory.of(arrays[i]));
    Parallel.run(
        Math.toIntExact(arrays[0].length()),
        GRAIN,
        (from, to) -> {
          float[][] blocks = new float[arrays.length][BLOCK];
          for (int begin = from; begin < to; begin += BLOCK) {
            int length = Math.min(BLOCK, to - begin);
            for (int i = 0; i < reads; i++) {
              memory[i].get(begin, blocks[i], 0, length);
            }
            body.run(blocks, length);
            memory[arrays.length - 1].put(begin, blocks[arrays.length - 1], 0, length);
          }
        });
  }

  @Override
  public void fill(double value, INDArray x) {
    each(0, (blocks, length) -> Arrays.fill(blocks[0], 0, length, (float) value), x);
  }

  @Override
  public void copy(INDArray x, INDArray y) {
    FloatBuffer from = HostMemory.of(x);
    FloatBuffer to = HostMemory.of(y);
    to.put(0, from, 0, from.capacity());
  }

  @Override
  public void scale(double factor, INDArray x) {
    each(1, (blocks, length) -> scale((float) factor, blocks[0], length), x);
  }

  private static void scale(float factor, float[] x, int length) {
    for (int i = 0; i < length; i++) {
      x[i] *= factor;
    }
  }

  @Override
  public void multiply(INDArray x, INDArray y, INDArray z) {
    each(2, (blocks, length) -> multiply(blocks[0], blocks[1], blocks[2], length), x, y, z);
  }

  private static void multiply(float[] x, float[] y, float[] z, int length) {
    for (int i = 0; i < length; i++) {
      z[i] = x[i] * y[i];
    }
  }

  @Override
  public void addScaled(double factor, INDArray x, INDArray y) {
    each(2, (blocks, length) -> addScaled((float) factor, blocks[0], blocks[1], length), x, y);
  }

  private static void addScaled(float factor, float[] x, float[] y, int length) {
    for (int i = 0; i < length; i++) {
      y[i] += factor * x[i];
    }
  }

  @Override
  public void apply(Elementwise function, INDArray x, INDArray y) {
    each(1, (blocks, length) -> FloatFunctions.apply(function, blocks[0], blocks[1], length), x, y);
  }

  @Override
  public void applyGradient(Elementwise function, INDArray y, INDArray dy, INDArray dx) {
    each(
        2,
        (blocks, length) ->
            FloatFunctions.gradient(function, blocks[0], blocks[1], blocks[2], length),
        y,
        dy,
        dx);
  }

  @Override
  public void drawDropout(double rate, SplittableRandom random, INDArray factors) {
    DropoutFactors draw = new DropoutFactors(rate, random);
    FloatBuffer memory = HostMemory.of(factors);
    float[] block = new float[BLOCK];
    for (int begin = 0; begin < memory.capacity(); begin += BLOCK) {
      int length = Math.min(BLOCK, memory.capacity() - begin);
      for (int i = 0; i < length; i++) {
        block[i] = draw.next();
      }
      memory.put(begin, block, 0, length);
    }
  }

  /** The sum of all blocks' sums in double, which does not depend on the number of cores. */
  private static double total(INDArray x, BlockSum sum) {
    FloatBuffer memory = HostMemory.of(x);
    double[] sums = new double[(memory.capacity() + BLOCK - 1) / BLOCK];
    Parallel.run(
        memory.capacity(),
        GRAIN,
        (from, to) -> {
          float[] block = new float[BLOCK];
          for (int begin = from; begin < to; begin += BLOCK) {
            int length = Math.min(BLOCK, to - begin);
            memory.get(begin, block, 0, length);
            sums[begin / BLOCK] = sum.of(block, length);
          }
        });
    return Arrays.stream(sums).sum();
  }

  @FunctionalInterface
  private interface BlockSum {
    double of(float[] block, int length);
  }

  @Override
  public double sum(INDArray x) {
    return total(x, FloatFunctions::sum);
  }

  @Override
  public double norm(INDArray x) {
    return Math.sqrt(total(x, FloatFunctions::sumOfSquares));
  }
}
