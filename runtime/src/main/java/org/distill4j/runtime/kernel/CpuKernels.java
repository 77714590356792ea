package org.distill4j.runtime.kernel;

/**
 * The kernels for FLOAT in this process's own memory: matrix products by ND4J's BLAS, all else in
 * loops over Java arrays, on all cores.
 */
final class CpuKernels implements Kernels {

  static final String NAME = "cpu";

  private final MatrixKernels matrices = new CpuMatrices();
  private final ElementKernels elements = new CpuElements();
  private final RowKernels rows = new CpuRows();
  private final StepKernels steps = new CpuSteps();
  private final RecurrentKernels recurrent = new CpuRecurrent();
  private final OptimiserKernels optimisers = new CpuOptimisers();

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public MatrixKernels matrices() {
    return matrices;
  }

  @Override
  public ElementKernels elements() {
    return elements;
  }

  @Override
  public RowKernels rows() {
    return rows;
  }

  @Override
  public StepKernels steps() {
    return steps;
  }

  @Override
  public RecurrentKernels recurrent() {
    return recurrent;
  }

  @Override
  public OptimiserKernels optimisers() {
    return optimisers;
  }
}
