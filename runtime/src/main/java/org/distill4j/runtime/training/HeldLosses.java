package org.distill4j.runtime.training;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.runtime.data.Batch;
import org.distill4j.runtime.data.Batches;
import org.distill4j.runtime.data.Batching;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.graph.GraphRunner;
import org.distill4j.runtime.graph.TrainingGraph;

/**
 * The losses of held-out examples, in inference mode, with the teacher values of the training: its
 * recorded signals, or the teacher as it is after the epoch.
 */
final class HeldLosses {

  private final TrainingGraph training;
  private final SignalSource signals;
  private final GraphRunner runner;
  private final Batches batches;
  private final List<int[]> order;

  /**
   * Creates the computation for a graph whose parameters may change.
   *
   * @param graph the graph to train
   * @param signals the source of teacher values of its training
   */
  HeldLosses(
      TrainingGraph training,
      ComputationGraph graph,
      SignalSource signals,
      Examples held,
      int batchSize) {
    this.training = training;
    this.signals = signals;
    this.runner = new GraphRunner(graph, training.lossNodes());
    this.batches =
        new Batches(held, signals.columns(runner.inputs()), training.configuration().getDataType());
    this.order = new Batching(batchSize, 1).byLength(held);
  }

  /**
   * Returns the mean of each loss over the examples, with the current parameters.
   *
   * @param epochs the number of completed epochs
   */
  Map<String, Double> means(int epochs) {
    LossMeans means = new LossMeans();
    for (Batch batch : batches.of(order)) {
      runner.forward(signals.values(batch, 0), false, 0, epochs);
      Map<String, Double> losses = new LinkedHashMap<>();
      for (TrainingGraph.Loss loss : training.losses()) {
        losses.put(loss.name(), runner.value(loss.node()).array().getDouble(0));
      }
      means.add(losses, 0, batch.size());
    }
    return means.losses();
  }
}
