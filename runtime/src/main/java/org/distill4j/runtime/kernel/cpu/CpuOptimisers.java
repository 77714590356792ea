package org.distill4j.runtime.kernel.cpu;

import java.nio.FloatBuffer;
import org.distill4j.runtime.kernel.api.AdamStep;
import org.distill4j.runtime.kernel.api.OptimiserKernels;
import org.distill4j.runtime.kernel.array.HostMemory;
import org.distill4j.runtime.kernel.array.Scratch;
import org.distill4j.runtime.kernel.parallel.Parallel;
import org.nd4j.linalg.api.ndarray.INDArray;

/** {@link OptimiserKernels} in one pass over blocks of Java arrays. */
final class CpuOptimisers implements OptimiserKernels {

  /** Block size: five blocks fill half of the L1 cache and leave the rest to prefetched data. */
  private static final int BLOCK = 512;

  private static final float[] ZEROS = new float[BLOCK];

  private static final int GRAIN = 32 * BLOCK;

  @Override
  public void adam(
      AdamStep step, INDArray parameters, INDArray gradients, INDArray mean, INDArray variance) {
    AdamFactors factors = AdamFactors.of(step);
    FloatBuffer p = HostMemory.of(parameters);
    FloatBuffer g = HostMemory.of(gradients);
    FloatBuffer m = HostMemory.of(mean);
    FloatBuffer v = HostMemory.of(variance);
    Parallel.run(
        p.capacity(),
        GRAIN,
        (from, to) -> {
          float[][] blocks = Scratch.blocks(4);
          for (int begin = from; begin < to; begin += BLOCK) {
            int length = Math.min(BLOCK, to - begin);
            p.get(begin, blocks[0], 0, length);
            g.get(begin, blocks[1], 0, length);
            m.get(begin, blocks[2], 0, length);
            v.get(begin, blocks[3], 0, length);
            change(factors, blocks[0], blocks[1], blocks[2], blocks[3], length);
            p.put(begin, blocks[0], 0, length);
            g.put(begin, ZEROS, 0, length);
            m.put(begin, blocks[2], 0, length);
            v.put(begin, blocks[3], 0, length);
          }
        });
  }

  /** Updates p, m and v by the formulas of {@link AdamFactors}. */
  static void change(AdamFactors factors, float[] p, float[] g, float[] m, float[] v, int length) {
    float factor = factors.factor();
    float beta1 = factors.beta1();
    float rest1 = factors.rest1();
    float beta2 = factors.beta2();
    float rest2 = factors.rest2();
    float rate = factors.rate();
    float correction = factors.correction();
    float epsilon = factors.epsilon();
    float shrink = factors.shrink();
    for (int i = 0; i < length; i++) {
      float gradient = factor * g[i];
      float mean =
          beta1 * m[i] + rest1 * gradient + AdamFactors.MEAN_ROUNDER - AdamFactors.MEAN_ROUNDER;
      float variance =
          beta2 * v[i]
              + rest2 * (gradient * gradient)
              + AdamFactors.VARIANCE_ROUNDER
              - AdamFactors.VARIANCE_ROUNDER;
      m[i] = mean;
      v[i] = variance;
      p[i] = shrink * p[i] - rate * mean / ((float) Math.sqrt(variance) * correction + epsilon);
    }
  }
}
