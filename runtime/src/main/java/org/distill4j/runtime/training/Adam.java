package org.distill4j.runtime.training;

import java.util.List;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.runtime.kernel.AdamStep;
import org.distill4j.runtime.kernel.KernelSelection;
import org.distill4j.runtime.kernel.Kernels;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Adam, or AdamW where there is weight decay, over the flat vectors of a graph, after the gradient
 * was shortened to its greatest allowed norm.
 */
final class Adam {

  private final TrainingSettings settings;
  private final Kernels kernels;
  private final INDArray gradients;
  private final List<Part> parts;
  private long steps;

  /**
   * An optimiser that has not stepped yet.
   *
   * @param graph whose parameters it changes
   * @param parameters the parameters of the graph as one vector
   * @param gradients their gradients, in the same order
   */
  Adam(TrainingSettings settings, ComputationGraph graph, INDArray parameters, INDArray gradients) {
    this.settings = settings;
    this.kernels = KernelSelection.kernels(parameters.dataType());
    this.gradients = gradients;
    INDArray mean = Nd4j.zeros(parameters.dataType(), parameters.length());
    INDArray variance = Nd4j.zeros(parameters.dataType(), parameters.length());
    List<ParameterRange> ranges =
        settings.weightDecay() == 0 ? ParameterRange.whole(graph) : ParameterRange.byDecay(graph);
    this.parts =
        ranges.stream()
            .map(
                range ->
                    new Part(
                        range.of(parameters),
                        range.of(gradients),
                        range.of(mean),
                        range.of(variance),
                        range.decays() ? settings.weightDecay() : 0))
            .toList();
  }

  /**
   * Changes the parameters by one step along their gradients, which become zero.
   *
   * @return the norm of the gradient before it was shortened; the parameters stay as they are where
   *     it is not finite
   */
  double step(double rate) {
    double norm = kernels.elements().norm(gradients);
    if (!Double.isFinite(norm)) {
      return norm;
    }
    steps++;
    double factor = norm > settings.gradientNorm() ? settings.gradientNorm() / norm : 1;
    for (Part part : parts) {
      AdamStep step =
          new AdamStep(
              steps,
              rate,
              settings.beta1(),
              settings.beta2(),
              settings.epsilon(),
              part.decay,
              factor);
      kernels.optimisers().adam(step, part.parameters, part.gradients, part.mean, part.variance);
    }
    return norm;
  }

  private record Part(
      INDArray parameters, INDArray gradients, INDArray mean, INDArray variance, double decay) {}
}
