package org.distill4j.runtime.kernel.cpu;

import org.distill4j.runtime.kernel.api.Kernels;
import org.distill4j.runtime.kernel.api.MatrixKernels;
import org.distill4j.runtime.kernel.api.OptimiserKernels;
import org.distill4j.runtime.kernel.blas.Blas;
import org.distill4j.runtime.kernel.cpu.recurrent.CpuRecurrent;
import org.distill4j.runtime.kernel.fixed.FewRows;
import org.distill4j.runtime.kernel.fixed.FixedMatrices;
import org.distill4j.runtime.kernel.fixed.FixedProducts;
import org.distill4j.runtime.kernel.parallel.Parallel;
import org.distill4j.runtime.kernel.shared.KernelSet;

/**
 * The fast implementation for FLOAT arrays in the memory of this process: BLAS for matrix products,
 * loops over Java arrays for everything else, on all cores.
 */
public final class CpuKernels {

  /** The name of the implementation. */
  public static final String NAME = "cpu";

  private static final String VECTOR_OPTIMISERS =
      CpuKernels.class.getPackageName() + ".VectorOptimisers";

  private static final String VECTOR_ROWS = FewRows.class.getPackageName() + ".VectorFewRows";

  private CpuKernels() {}

  /** Returns new kernels, for use by one thread. */
  public static Kernels create() {
    return create(new CpuMatrices());
  }

  /** Returns new kernels of a network whose parameters no longer change, for use by one thread. */
  public static Kernels create(FixedMatrices fixed) {
    MatrixKernels matrices = new CpuMatrices();
    return create(
        fewRows()
            .implementation()
            .<MatrixKernels>map(fewRows -> new FixedProducts(matrices, fixed, fewRows))
            .orElse(matrices));
  }

  private static Kernels create(MatrixKernels matrices) {
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
        optimisers().implementation().orElseGet(CpuOptimisers::new));
  }

  /** Returns optimisers by the Vector API; those in loops have bit-identical results. */
  static VectorModule.Loaded<OptimiserKernels> optimisers() {
    return VectorModule.load(VECTOR_OPTIMISERS, OptimiserKernels.class);
  }

  private static VectorModule.Loaded<FewRows> fewRows() {
    return VectorModule.load(VECTOR_ROWS, FewRows.class);
  }

  private static String description(String what, VectorModule.Loaded<?> loaded) {
    if (loaded.implementation().isPresent()) {
      return ", " + what + " by the Vector API";
    }
    return loaded.obstacle().isEmpty()
        ? ""
        : ", " + what + " without the Vector API since " + loaded.obstacle();
  }

  /** Describes the number of cores, the BLAS library and the use of the Vector API in one line. */
  public static String describe() {
    return "kernels %s on %s cores, matrix products by %s%s%s"
        .formatted(
            NAME,
            Parallel.cores(),
            Blas.name(),
            description("optimisers", optimisers()),
            description("products of few rows", fewRows()));
  }
}
