package org.distill4j.runtime.kernel.cpu;

import org.distill4j.runtime.kernel.api.Kernels;
import org.distill4j.runtime.kernel.api.MatrixKernels;
import org.distill4j.runtime.kernel.blas.Blas;
import org.distill4j.runtime.kernel.cpu.recurrent.CpuRecurrent;
import org.distill4j.runtime.kernel.parallel.Parallel;
import org.distill4j.runtime.kernel.shared.KernelSet;

/**
 * The fast implementation for FLOAT arrays in the memory of this process: BLAS for matrix products,
 * loops over Java arrays for everything else, on all cores.
 */
public final class CpuKernels {

  /** The name of the implementation. */
  public static final String NAME = "cpu";

  private CpuKernels() {}

  /** Returns new kernels, for use by one thread. */
  public static Kernels create() {
    MatrixKernels matrices = new CpuMatrices();
    return new KernelSet(
        NAME,
        matrices,
        new CpuElements(),
        new CpuRows(),
        new CpuSteps(),
        new CpuChannels(),
        new CpuImages(matrices),
        new CpuRecurrent(),
        new CpuAttention(),
        new CpuNorms(),
        new CpuRelations(matrices),
        new CpuAnswers(),
        VectorModule.optimisers());
  }

  /** Describes the number of cores, the BLAS library and the optimisers in one line. */
  public static String describe() {
    return "kernels %s on %d cores, matrix products by %s%s"
        .formatted(NAME, Parallel.cores(), Blas.name(), VectorModule.description());
  }
}
