package org.distill4j.runtime.kernel.cpu;

import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.util.Arrays;
import org.distill4j.runtime.kernel.api.ElementKernels;
import org.distill4j.runtime.kernel.api.Elementwise;
import org.distill4j.runtime.kernel.array.HostMemory;
import org.distill4j.runtime.kernel.array.Scratch;
import org.distill4j.runtime.kernel.function.FloatFunctions;
import org.distill4j.runtime.kernel.parallel.Parallel;
import org.distill4j.runtime.kernel.shared.DropoutFactors;
import org.nd4j.linalg.api.ndarray.INDArray;

/** {@link ElementKernels} in loops over blocks of Java arrays. */
final class CpuElements implements ElementKernels {

  private static final int BLOCK = HostMemory.BLOCK;
  private static final int GRAIN = 8 * BLOCK;

  /** Computes one block from the blocks of several arrays in place; the last is the result. */
  @FunctionalInterface
  private interface Body {
    void run(float[][] blocks, int length);
  }

  /** Reads blocks of the arrays, applies the body and writes the last block to the target. */
  private static void each(INDArray target, Body body, INDArray... arrays) {
    FloatBuffer write = HostMemory.of(target);
    FloatBuffer[] memory = new FloatBuffer[arrays.length];
    Arrays.setAll(memory, i -> HostMemory.of(arrays[i]));
    Parallel.run(
        write.capacity(),
        GRAIN,
        (from, to) -> {
          float[][] blocks = Scratch.blocks(arrays.length);
          for (int begin = from; begin < to; begin += BLOCK) {
            int length = Math.min(BLOCK, to - begin);
            for (int i = 0; i < arrays.length; i++) {
              memory[i].get(begin, blocks[i], 0, length);
            }
            body.run(blocks, length);
            write.put(begin, blocks[arrays.length - 1], 0, length);
          }
        });
  }

  @Override
  public void fill(double value, INDArray x) {
    FloatBuffer write = HostMemory.of(x);
    Parallel.run(
        write.capacity(),
        GRAIN,
        (from, to) -> {
          float[] block = Scratch.blocks(1)[0];
          Arrays.fill(block, 0, Math.min(BLOCK, to - from), (float) value);
          for (int begin = from; begin < to; begin += BLOCK) {
            write.put(begin, block, 0, Math.min(BLOCK, to - begin));
          }
        });
  }

  @Override
  public void copy(INDArray x, INDArray y) {
    FloatBuffer read = HostMemory.of(x);
    FloatBuffer write = HostMemory.of(y);
    Parallel.run(read.capacity(), GRAIN, (from, to) -> write.put(from, read, from, to - from));
  }

  @Override
  public void scale(double factor, INDArray x, INDArray y) {
    each(y, (blocks, length) -> FloatFunctions.scale((float) factor, blocks[0], length), x);
  }

  @Override
  public void multiply(INDArray x, INDArray y, INDArray z) {
    each(z, (blocks, length) -> FloatFunctions.multiply(blocks[0], blocks[1], length), x, y);
  }

  @Override
  public void clip(double bound, INDArray x, INDArray y) {
    each(y, (blocks, length) -> FloatFunctions.clip((float) bound, blocks[0], length), x);
  }

  @Override
  public void sign(INDArray x, INDArray y) {
    each(y, (blocks, length) -> FloatFunctions.sign(blocks[0], length), x);
  }

  @Override
  public void addScaled(double factor, INDArray x, INDArray y) {
    float scale = (float) factor;
    each(
        y, (blocks, length) -> FloatFunctions.addScaled(scale, blocks[0], blocks[1], length), x, y);
  }

  @Override
  public void apply(Elementwise function, INDArray x, INDArray y) {
    each(y, (blocks, length) -> FloatFunctions.apply(function, blocks[0], length), x);
  }

  @Override
  public void applyGradient(Elementwise function, INDArray known, INDArray dy, INDArray dx) {
    each(
        dx,
        (blocks, length) -> FloatFunctions.gradient(function, blocks[0], blocks[1], length),
        known,
        dy);
  }

  @Override
  public void drawDropout(double rate, long seed, INDArray factors) {
    fill(1, factors);
    drop(Elementwise.IDENTITY, rate, seed, factors, factors);
  }

  /** Clears bits to produce zeros, since a selection between floats is not vectorised. */
  @Override
  public void drop(Elementwise function, double rate, long seed, INDArray x, INDArray y) {
    IntBuffer read = HostMemory.bits(x);
    IntBuffer bitsWritten = HostMemory.bits(y);
    FloatBuffer write = HostMemory.of(y);
    DropoutFactors factors = new DropoutFactors(rate, seed);
    Parallel.run(
        write.capacity(),
        GRAIN,
        (from, to) -> {
          int[] bits = Scratch.integers();
          float[] block = Scratch.blocks(1)[0];
          for (int begin = from; begin < to; begin += BLOCK) {
            int length = Math.min(BLOCK, to - begin);
            read.get(begin, bits, 0, length);
            factors.clear(begin, bits, length);
            bitsWritten.put(begin, bits, 0, length);
            write.get(begin, block, 0, length);
            FloatFunctions.scale(factors.keep(), block, length);
            FloatFunctions.apply(function, block, length);
            write.put(begin, block, 0, length);
          }
        });
  }

  /**
   * Sums groups of blocks, in float within a group and in double across groups, so that the result
   * does not depend on the number of cores.
   */
  private static double total(INDArray x, BlockSum sum) {
    FloatBuffer memory = HostMemory.of(x);
    double[] totals = new double[(memory.capacity() + GRAIN - 1) / GRAIN];
    Parallel.run(
        memory.capacity(),
        GRAIN,
        (from, to) -> {
          float[][] blocks = Scratch.blocks(2);
          float[] block = blocks[0];
          float[] sums = blocks[1];
          Arrays.fill(sums, 0);
          for (int begin = from; begin < to; begin += BLOCK) {
            int length = Math.min(BLOCK, to - begin);
            memory.get(begin, block, 0, length);
            sum.add(block, sums, length);
            if ((begin + BLOCK) % GRAIN == 0 || begin + BLOCK >= to) {
              totals[begin / GRAIN] = FloatFunctions.sum(sums, BLOCK);
              Arrays.fill(sums, 0);
            }
          }
        });
    return Arrays.stream(totals).sum();
  }

  @FunctionalInterface
  private interface BlockSum {
    void add(float[] block, float[] sums, int length);
  }

  @Override
  public double sum(INDArray x) {
    return total(x, FloatFunctions::add);
  }

  /** Sums each block in double. */
  @Override
  public double dot(INDArray x, INDArray y) {
    FloatBuffer one = HostMemory.of(x);
    FloatBuffer other = HostMemory.of(y);
    double[] totals = new double[(one.capacity() + BLOCK - 1) / BLOCK];
    Parallel.run(
        one.capacity(),
        GRAIN,
        (from, to) -> {
          float[][] blocks = Scratch.blocks(2);
          float[] left = blocks[0];
          float[] right = blocks[1];
          for (int begin = from; begin < to; begin += BLOCK) {
            int length = Math.min(BLOCK, to - begin);
            one.get(begin, left, 0, length);
            other.get(begin, right, 0, length);
            totals[begin / BLOCK] = FloatFunctions.dot(left, right, length);
          }
        });
    return Arrays.stream(totals).sum();
  }

  @Override
  public double norm(INDArray x) {
    return Math.sqrt(total(x, FloatFunctions::addSquares));
  }
}
