package org.distill4j.runtime.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.runtime.graph.TrainingGraph;
import org.distill4j.runtime.kernel.api.Kernels;
import org.distill4j.runtime.kernel.selection.KernelSelection;
import org.distill4j.runtime.training.checkpoint.CheckpointReader;
import org.distill4j.runtime.training.checkpoint.CheckpointWriter;
import org.distill4j.runtime.training.optimiser.GradientClipping;
import org.distill4j.runtime.training.optimiser.Optimiser;
import org.distill4j.runtime.training.optimiser.OptimiserStep;
import org.distill4j.runtime.training.optimiser.ParameterRange;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Applies an optimiser to the flat vectors of a graph, with gradient clipping. Nodes that are not
 * selected keep their parameters, their optimiser state and their step count.
 */
final class ParameterUpdater {

  private final Optimiser optimiser;
  private final GradientClipping clipping;
  private final Kernels kernels;
  private final INDArray parameters;
  private final INDArray gradients;
  private final List<INDArray> state;
  private final List<CountedRange> ranges;
  private List<Part> parts = List.of();

  /**
   * Creates an updater of all nodes before its first step.
   *
   * @param graph the graph whose parameters are updated
   * @param parameters the parameters of the graph as one vector
   * @param gradients their gradients, in the same order
   */
  ParameterUpdater(
      Optimiser optimiser,
      GradientClipping clipping,
      ComputationGraph graph,
      INDArray parameters,
      INDArray gradients) {
    this.optimiser = optimiser;
    this.clipping = clipping;
    this.kernels = KernelSelection.kernels(parameters.dataType());
    this.parameters = parameters;
    this.gradients = gradients;
    this.state =
        Stream.generate(() -> Nd4j.zeros(parameters.dataType(), parameters.length()))
            .limit(optimiser.stateVectors())
            .toList();
    this.ranges = ParameterRange.of(graph).stream().map(CountedRange::new).toList();
    select(node -> true);
  }

  /** Restricts updates to the parameters of these nodes from now on. */
  void select(Set<String> nodes) {
    select(nodes::contains);
  }

  /** Adds the state of the optimiser to a checkpoint under a name. */
  void save(String name, CheckpointWriter out) {
    ArrayNode steps = JsonNodeFactory.instance.arrayNode();
    ranges.forEach(range -> steps.add(range.steps));
    out.put(name + "/steps", steps);
    for (int i = 0; i < state.size(); i++) {
      out.put(name + "/" + i, state.get(i));
    }
  }

  /** Takes the state of the optimiser from a checkpoint, before nodes are selected. */
  void restore(String name, CheckpointReader in) throws IOException {
    JsonNode steps = in.json(name + "/steps");
    for (int i = 0; i < ranges.size(); i++) {
      ranges.get(i).steps = steps.path(i).asLong();
    }
    for (int i = 0; i < state.size(); i++) {
      in.assign(name + "/" + i, state.get(i));
    }
  }

  private void select(Predicate<String> nodes) {
    List<Part> selected = new ArrayList<>();
    List<CountedRange> run = new ArrayList<>();
    for (CountedRange range : ranges) {
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

  /** Returns true if both ranges can be updated as one. */
  private boolean continues(CountedRange one, CountedRange next) {
    return one.range.to() == next.range.from()
        && one.steps == next.steps
        && (!optimiser.separatesWeights() || one.range.decays() == next.range.decays());
  }

  /**
   * Updates the parameters by one step and clears their gradients.
   *
   * @param rate the learning rate
   * @return the norm of the gradient before clipping; nothing is updated where it is not finite
   */
  double step(double rate) {
    double norm = kernels.elements().norm(gradients);
    if (!Double.isFinite(norm)) {
      return norm;
    }
    double factor = clipping.factor(norm);
    parts.forEach(part -> part.step(rate, factor));
    return norm;
  }

  /** Returns the norm of the gradients of the network, without those of losses and adapters. */
  double networkNorm() {
    double squares = 0;
    for (CountedRange range : ranges) {
      if (!TrainingGraph.isOfLoss(range.range.node())) {
        double norm = kernels.elements().norm(range.range.of(gradients));
        squares += norm * norm;
      }
    }
    return Math.sqrt(squares);
  }

  /** A range and the number of steps that have updated it. */
  private static final class CountedRange {

    private final ParameterRange range;
    private long steps;

    CountedRange(ParameterRange range) {
      this.range = range;
    }
  }

  /** Adjacent ranges that have taken the same number of steps. */
  private final class Part {

    private final List<CountedRange> counted;
    private final ParameterRange range;
    private final INDArray ownParameters;
    private final INDArray ownGradients;
    private final List<INDArray> ownState;

    Part(List<CountedRange> counted) {
      this.counted = counted;
      this.range = counted.get(0).range.until(counted.get(counted.size() - 1).range);
      this.ownParameters = range.of(parameters);
      this.ownGradients = range.of(gradients);
      this.ownState = state.stream().map(range::of).toList();
    }

    void step(double rate, double factor) {
      counted.forEach(part -> part.steps++);
      long number = counted.get(0).steps;
      optimiser.step(
          new OptimiserStep(number, rate, factor, range.decays(), kernels.optimisers()),
          ownParameters,
          ownGradients,
          ownState);
    }
  }
}
