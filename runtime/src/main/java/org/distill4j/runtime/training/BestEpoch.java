package org.distill4j.runtime.training;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.runtime.graph.GraphState;
import org.distill4j.runtime.training.checkpoint.CheckpointReader;
import org.distill4j.runtime.training.checkpoint.CheckpointWriter;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Tracks the best epoch, keeps a copy of its parameters and state, and decides when to stop. */
final class BestEpoch {

  private final ComputationGraph graph;
  private final int patience;
  private INDArray parameters;
  private GraphState state;
  private double best = Double.NEGATIVE_INFINITY;
  private int number;
  private int last;

  /**
   * Creates a tracker without epochs.
   *
   * @param patience the number of epochs without an improvement after which to stop; 0 keeps the
   *     last epoch
   */
  BestEpoch(ComputationGraph graph, int patience) {
    this.graph = graph;
    this.patience = patience;
  }

  /**
   * Adds an epoch, with the current parameters of the graph.
   *
   * @param validation a figure, greater is better, and a number better than none; without a figure
   *     the last epoch is the best
   */
  void add(int epoch, Optional<Double> validation) {
    last = epoch;
    if (patience == 0 || validation.isEmpty()) {
      number = epoch;
    } else if (parameters == null || isBetter(validation.get())) {
      number = epoch;
      best = validation.get();
      keep();
    }
  }

  private boolean isBetter(double figure) {
    return figure > best || (Double.isNaN(best) && !Double.isNaN(figure));
  }

  /** Returns true if the patience is exhausted. */
  boolean isPast() {
    return patience > 0 && last - number >= patience;
  }

  /** Returns the number of the best epoch. */
  int number() {
    return number;
  }

  /** Restores the parameters and the state of the best epoch. */
  void restore() {
    if (number != last) {
      graph.params().assign(parameters);
      state.assignTo(graph);
    }
  }

  /** Adds the best epoch so far to a checkpoint. */
  void save(CheckpointWriter out) {
    out.put("best/number", number);
    out.put("best/last", last);
    out.put("best/value", best);
    out.put("best/kept", parameters == null ? 0 : 1);
    if (parameters != null) {
      out.put("best/parameters", parameters);
      state.vectors().forEach((node, vector) -> out.put("best/state/" + node, vector));
    }
  }

  /** Takes the best epoch from a checkpoint. */
  void restore(CheckpointReader in) throws IOException {
    number = (int) in.number("best/number");
    last = (int) in.number("best/last");
    best = in.real("best/value");
    if (in.number("best/kept") > 0) {
      keep();
      in.assign("best/parameters", parameters);
      for (Map.Entry<String, INDArray> node : state.vectors().entrySet()) {
        in.assign("best/state/" + node.getKey(), node.getValue());
      }
    }
  }

  private void keep() {
    if (parameters == null) {
      parameters = graph.params().dup();
    } else {
      parameters.assign(graph.params());
    }
    state = GraphState.of(graph);
  }
}
