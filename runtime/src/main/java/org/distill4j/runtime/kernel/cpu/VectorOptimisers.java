package org.distill4j.runtime.kernel.cpu;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
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

  private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
  private static final ByteOrder ORDER = ByteOrder.nativeOrder();
  private static final int GRAIN = 16 * 1024;

  @Override
  public void adam(
      AdamStep step, INDArray parameters, INDArray gradients, INDArray mean, INDArray variance) {
    AdamFactors factors = AdamFactors.of(step);
    Parallel.run(
        Math.toIntExact(parameters.length()),
        GRAIN,
        (from, to) -> {
          ByteBuffer p = HostMemory.bytes(parameters, from, to);
          ByteBuffer g = HostMemory.bytes(gradients, from, to);
          ByteBuffer m = HostMemory.bytes(mean, from, to);
          ByteBuffer v = HostMemory.bytes(variance, from, to);
          int whole = FLOATS.loopBound(to - from);
          changeVectors(factors, p, g, m, v, whole * Float.BYTES);
          changeRest(factors, new ByteBuffer[] {p, g, m, v}, whole * Float.BYTES);
        });
  }

  private static void changeVectors(
      AdamFactors factors, ByteBuffer p, ByteBuffer g, ByteBuffer m, ByteBuffer v, int end) {
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
      FloatVector gradient = FloatVector.fromByteBuffer(FLOATS, g, i, ORDER).mul(factor);
      FloatVector mean =
          FloatVector.fromByteBuffer(FLOATS, m, i, ORDER)
              .mul(beta1)
              .add(gradient.mul(rest1))
              .add(AdamFactors.MEAN_ROUNDER)
              .sub(AdamFactors.MEAN_ROUNDER);
      FloatVector variance =
          FloatVector.fromByteBuffer(FLOATS, v, i, ORDER)
              .mul(beta2)
              .add(gradient.mul(gradient).mul(rest2))
              .add(AdamFactors.VARIANCE_ROUNDER)
              .sub(AdamFactors.VARIANCE_ROUNDER);
      FloatVector change = mean.mul(rate).div(variance.sqrt().mul(correction).add(epsilon));
      FloatVector changed = FloatVector.fromByteBuffer(FLOATS, p, i, ORDER).mul(shrink).sub(change);
      mean.intoByteBuffer(m, i, ORDER);
      variance.intoByteBuffer(v, i, ORDER);
      changed.intoByteBuffer(p, i, ORDER);
      zero.intoByteBuffer(g, i, ORDER);
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
