package org.distill4j.runtime.kernel.cpu;

import static org.distill4j.runtime.kernel.cpu.VectorMemory.FLOATS;

import java.nio.ByteBuffer;
import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import org.distill4j.runtime.kernel.api.AdamStep;
import org.distill4j.runtime.kernel.api.OptimiserKernels;
import org.distill4j.runtime.kernel.array.HostMemory;
import org.distill4j.runtime.kernel.parallel.Parallel;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * {@link OptimiserKernels} by the Vector API, directly on the memory of the arrays. The results are
 * bit-identical to those of {@link CpuOptimisers}, without its copies.
 */
final class VectorOptimisers implements OptimiserKernels {

  private static final int GRAIN = 16 * 1024;

  /**
   * Creates the optimisers and updates one vector.
   *
   * @throws LinkageError if this JVM's Vector API lacks a method
   */
  VectorOptimisers() {
    ByteBuffer[] probe = new ByteBuffer[4];
    for (int i = 0; i < probe.length; i++) {
      probe[i] = ByteBuffer.allocateDirect(FLOATS.vectorByteSize());
    }
    AdamFactors factors = AdamFactors.of(new AdamStep(1, 0.01, 0.9, 0.99, 1e-8, 0, 1));
    changeVectors(factors, probe, FLOATS.vectorByteSize());
  }

  @Override
  public void adam(
      AdamStep step, INDArray parameters, INDArray gradients, INDArray mean, INDArray variance) {
    AdamFactors factors = AdamFactors.of(step);
    Parallel.run(
        Math.toIntExact(parameters.length()),
        GRAIN,
        (from, to) -> {
          ByteBuffer[] memory = {
            HostMemory.bytes(parameters, from, to),
            HostMemory.bytes(gradients, from, to),
            HostMemory.bytes(mean, from, to),
            HostMemory.bytes(variance, from, to)
          };
          int whole = FLOATS.loopBound(to - from);
          changeVectors(factors, memory, whole * Float.BYTES);
          changeRest(factors, memory, whole * Float.BYTES);
        });
  }

  /** Updates whole vectors of parameters, gradients, mean and variance. */
  private static void changeVectors(AdamFactors factors, ByteBuffer[] memory, int end) {
    changeVectors(
        factors,
        new VectorMemory(memory[0]),
        new VectorMemory(memory[1]),
        new VectorMemory(memory[2]),
        new VectorMemory(memory[3]),
        end);
  }

  // A method of its own: with the creation of the views in it, C2 of JDK 25 allocates each vector.
  private static void changeVectors(
      AdamFactors factors,
      VectorMemory p,
      VectorMemory g,
      VectorMemory m,
      VectorMemory v,
      int end) {
    float factor = factors.factor();
    float beta1 = factors.beta1();
    float rest1 = factors.rest1();
    float beta2 = factors.beta2();
    float rest2 = factors.rest2();
    float rate = factors.rate();
    float correction = factors.correction();
    float epsilon = factors.epsilon();
    float shrink = factors.shrink();
    FloatVector zero = FloatVector.zero(FLOATS);
    for (int i = 0; i < end; i += FLOATS.vectorByteSize()) {
      FloatVector gradient = g.load(i).mul(factor);
      FloatVector mean =
          m.load(i)
              .mul(beta1)
              .add(gradient.mul(rest1))
              .add(AdamFactors.MEAN_ROUNDER)
              .sub(AdamFactors.MEAN_ROUNDER);
      FloatVector variance =
          v.load(i)
              .mul(beta2)
              .add(gradient.mul(gradient).mul(rest2))
              .add(AdamFactors.VARIANCE_ROUNDER)
              .sub(AdamFactors.VARIANCE_ROUNDER);
      FloatVector change = mean.mul(rate).div(variance.sqrt().mul(correction).add(epsilon));
      FloatVector changed = p.load(i).mul(shrink).sub(change);
      m.store(mean, i);
      v.store(variance, i);
      p.store(changed, i);
      g.store(zero, i);
    }
  }

  /** Updates the elements after the last whole vector. */
  private static void changeRest(AdamFactors factors, ByteBuffer[] memory, int begin) {
    int length = (memory[0].capacity() - begin) / Float.BYTES;
    float[][] rest = new float[memory.length][length];
    for (int i = 0; i < memory.length; i++) {
      memory[i].position(begin).asFloatBuffer().get(rest[i]);
    }
    CpuOptimisers.change(factors, rest[0], rest[1], rest[2], rest[3], length);
    Arrays.fill(rest[1], 0);
    for (int i = 0; i < memory.length; i++) {
      memory[i].position(begin).asFloatBuffer().put(rest[i]);
    }
  }
}
