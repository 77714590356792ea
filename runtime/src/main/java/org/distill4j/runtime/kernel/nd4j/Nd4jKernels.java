package org.distill4j.runtime.kernel.nd4j;

import org.distill4j.runtime.kernel.api.Kernels;
import org.distill4j.runtime.kernel.api.MatrixKernels;
import org.distill4j.runtime.kernel.api.RowKernels;
import org.distill4j.runtime.kernel.shared.KernelSet;

/**
 * The reference implementation: plain ND4J operations, correct for FLOAT and DOUBLE on every
 * backend. Other implementations are tested against it.
 */
public final class Nd4jKernels {

  /** The name of the implementation. */
  public static final String NAME = "nd4j";

  private Nd4jKernels() {}

  /** Returns new kernels, for use by one thread. */
  public static Kernels create() {
    MatrixKernels matrices = new Nd4jMatrices();
    RowKernels rows = new Nd4jRows();
    return new KernelSet(
        NAME,
        matrices,
        new Nd4jElements(),
        rows,
        new Nd4jSteps(),
        new Nd4jChannels(),
        new Nd4jImages(matrices),
        new Nd4jRecurrent(),
        new Nd4jAttention(rows),
        new Nd4jNorms(),
        new Nd4jRelations(),
        new Nd4jAnswers(),
        new Nd4jOptimisers());
  }
}
