package org.distill4j.runtime.kernel;

import java.nio.FloatBuffer;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Steps of optimisers in one pass over blocks of Java arrays. */
final class CpuOptimisers implements OptimiserKernels {

  /** Five arrays of so many elements leave half of the first cache to what is read next. */
  private static final int BLOCK = 512;

  private static final float[] ZEROS = new float[BLOCK];

  private static final int GRAIN = 32 * BLOCK;

  /**
   * Adding these and taking them away again rounds to multiples of 2^-89 and 2^-123. Means of
   * parameters whose gradient stays zero, as those of words that no batch contains, would fade to
   * subnormal numbers, with which a step takes 18 times as long.
   */
  private static final float LEAST_MEAN = 0x1p-66f;

  private static final float LEAST_VARIANCE = 0x1p-100f;

  @Override
  public void adam(
      AdamStep step, INDArray parameters, INDArray gradients, INDArray mean, INDArray variance) {
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
            change(step, blocks[0], blocks[1], blocks[2], blocks[3], length);
            p.put(begin, blocks[0], 0, length);
            g.put(begin, ZEROS, 0, length);
            m.put(begin, blocks[2], 0, length);
            v.put(begin, blocks[3], 0, length);
          }
        });
  }

  private static void change(
      AdamStep step, float[] p, float[] g, float[] m, float[] v, int length) {
    float factor = (float) step.factor();
    float beta1 = (float) step.beta1();
    float rest1 = (float) (1 - step.beta1());
    float beta2 = (float) step.beta2();
    float rest2 = (float) (1 - step.beta2());
    float rate = (float) step.correctedRate();
    float correction = (float) step.rootCorrection();
    float epsilon = (float) step.epsilon();
    float shrink = (float) (1 - step.rate() * step.decay());
    for (int i = 0; i < length; i++) {
      float gradient = factor * g[i];
      float mean = beta1 * m[i] + rest1 * gradient + LEAST_MEAN - LEAST_MEAN;
      float square = gradient * gradient;
      float variance = beta2 * v[i] + rest2 * square + LEAST_VARIANCE - LEAST_VARIANCE;
      m[i] = mean;
      v[i] = variance;
      p[i] = shrink * p[i] - rate * mean / ((float) Math.sqrt(variance) * correction + epsilon);
    }
  }
}
