package org.distill4j.runtime.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.runtime.kernel.api.AdamStep;
import org.distill4j.runtime.kernel.api.Kernels;
import org.distill4j.runtime.kernel.selection.KernelSelection;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Adam, or AdamW where there is weight decay, over the flat vectors of a graph, after the gradient
 * was shortened to its greatest allowed norm. Nodes that are not selected keep their parameters,
 * their means and their count of steps.
 */
final class Adam {

  private final TrainingSettings settings;
  private final Kernels kernels;
  private final INDArray parameters;
  private final INDArray gradients;
  private final INDArray mean;
  private final INDArray variance;
  private final List<Counted> ranges;
  private List<Part> parts = List.of();

  /**
   * An optimiser of all nodes that has not stepped yet.
   *
   * @param graph whose parameters it changes
   * @param parameters the parameters of the graph as one vector
   * @param gradients their gradients, in the same order
   */
  Adam(TrainingSettings settings, ComputationGraph graph, INDArray parameters, INDArray gradients) {
    this.settings = settings;
    this.kernels = KernelSelection.kernels(parameters.dataType());
    this.parameters = parameters;
    this.gradients = gradients;
    this.mean = Nd4j.zeros(parameters.dataType(), parameters.length());
    this.variance = Nd4j.zeros(parameters.dataType(), parameters.length());
    this.ranges = ParameterRange.of(graph).stream().map(Counted::new).toList();
    select(node -> true);
  }

  /** Changes only the parameters of these nodes from now on. */
  void select(Set<String> nodes) {
    select(nodes::contains);
  }

  private void select(Predicate<String> nodes) {
    List<Part> selected = new ArrayList<>();
    List<Counted> run = new ArrayList<>();
    for (Counted range : ranges) {
      if (!nodes.test(range.range.node())) {
        continue;
      }
      if (!run.isEmpty() && !continues(run.get(run.size() - 1), range)) {
        selected.add(new Part(List.copyOf(run)));
        run.clear();
      }
      run.add(range);
    }
    if (!run.isEmpty()) {
      selected.add(new Part(List.copyOf(run)));
    }
    parts = selected;
  }

  /** Whether both can be changed as one. */
  private boolean continues(Counted one, Counted next) {
    return one.range.to() == next.range.from()
        && one.steps == next.steps
        && (settings.weightDecay() == 0 || one.range.decays() == next.range.decays());
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
    double factor = norm > settings.gradientNorm() ? settings.gradientNorm() / norm : 1;
    parts.forEach(part -> part.step(rate, factor));
    return norm;
  }

  /** A range and the steps that have changed it. */
  private static final class Counted {

    private final ParameterRange range;
    private long steps;

    Counted(ParameterRange range) {
      this.range = range;
    }
  }

  /** Ranges side by side that have taken the same steps. */
  private final class Part {

    private final List<Counted> counted;
    private final ParameterRange range;
    private final INDArray ownParameters;
    private final INDArray ownGradients;
    private final INDArray ownMean;
    private final INDArray ownVariance;

    Part(List<Counted> counted) {
      this.counted = counted;
      this.range = counted.get(0).range.until(counted.get(counted.size() - 1).range);
      this.ownParameters = range.of(parameters);
      this.ownGradients = range.of(gradients);
      this.ownMean = range.of(mean);
      this.ownVariance = range.of(variance);
    }

    void step(double rate, double factor) {
      counted.forEach(part -> part.steps++);
      AdamStep step =
          new AdamStep(
              counted.get(0).steps,
              rate,
              settings.beta1(),
              settings.beta2(),
              settings.epsilon(),
              range.decays() ? settings.weightDecay() : 0,
              factor);
      kernels.optimisers().adam(step, ownParameters, ownGradients, ownMean, ownVariance);
    }
  }
}
