package org.distill4j.samples.benchmarks.optimiser;

import org.distill4j.runtime.kernel.api.AdamStep;
import org.distill4j.runtime.kernel.api.Kernels;
import org.distill4j.runtime.kernel.selection.KernelSelection;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Adam of distill4j over one vector: the norm, then one pass that also clears the gradient. */
final class OwnOptimiser implements Stepping {

  private final Kernels kernels = KernelSelection.kernels(DataType.FLOAT);
  private final INDArray source;
  private final INDArray parameters;
  private final INDArray gradients;
  private final INDArray mean;
  private final INDArray variance;
  private final double decay;
  private long steps;

  OwnOptimiser(float[] parameters, float[] gradients, double decay) {
    this.source = Nd4j.createFromArray(gradients);
    this.parameters = Nd4j.createFromArray(parameters);
    this.gradients = Nd4j.zeros(DataType.FLOAT, gradients.length);
    this.mean = Nd4j.zeros(DataType.FLOAT, gradients.length);
    this.variance = Nd4j.zeros(DataType.FLOAT, gradients.length);
    this.decay = decay;
  }

  @Override
  public void refill() {
    kernels.elements().copy(source, gradients);
  }

  @Override
  public void step() {
    double norm = kernels.elements().norm(gradients);
    double factor = norm > NORM ? NORM / norm : 1;
    steps++;
    kernels
        .optimisers()
        .adam(
            new AdamStep(steps, RATE, 0.9, 0.999, 1e-8, decay, factor),
            parameters,
            gradients,
            mean,
            variance);
  }

  @Override
  public float[] parameters() {
    return parameters.data().asFloat();
  }
}
