package org.distill4j.runtime.kernel;

/** An implementation of each part of {@link Kernels}, under one name. */
record KernelSet(
    String name,
    MatrixKernels matrices,
    ElementKernels elements,
    RowKernels rows,
    StepKernels steps,
    ChannelKernels channels,
    ImageKernels images,
    RecurrentKernels recurrent,
    AttentionKernels attention,
    NormKernels norms,
    RelationKernels relations,
    AnswerKernels answers,
    OptimiserKernels optimisers)
    implements Kernels {

  static final String ND4J = "nd4j";
  static final String CPU = "cpu";

  /**
   * Plain ND4J: correct for FLOAT and DOUBLE on every backend, and what other implementations are
   * tested against.
   */
  static KernelSet nd4j() {
    MatrixKernels matrices = new Nd4jMatrices();
    RowKernels rows = new Nd4jRows();
    return new KernelSet(
        ND4J,
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

  /**
   * For FLOAT in this process's own memory: matrix products by ND4J's BLAS, all else in loops over
   * Java arrays, on all cores.
   */
  static KernelSet cpu() {
    MatrixKernels matrices = new CpuMatrices();
    return new KernelSet(
        CPU,
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
}
