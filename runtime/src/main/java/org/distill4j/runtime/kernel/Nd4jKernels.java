package org.distill4j.runtime.kernel;

/**
 * The kernels in plain ND4J: correct for FLOAT and DOUBLE on every backend, and what other
 * implementations are tested against.
 */
final class Nd4jKernels implements Kernels {

  static final String NAME = "nd4j";

  private final MatrixKernels matrices = new Nd4jMatrices();
  private final ElementKernels elements = new Nd4jElements();
  private final RowKernels rows = new Nd4jRows();
  private final StepKernels steps = new Nd4jSteps();
  private final RecurrentKernels recurrent = new Nd4jRecurrent(matrices);
  private final OptimiserKernels optimisers = new Nd4jOptimisers();

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
