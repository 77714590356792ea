package org.distill4j.runtime.training;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.runtime.data.Batch;
import org.distill4j.runtime.data.BatchOrder;
import org.distill4j.runtime.data.Batches;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.graph.GraphRunner;
import org.distill4j.runtime.graph.TrainingGraph;

/** The steps of a training: forward, backward, optimiser, batch after batch. */
final class TrainingLoop {

  private final TrainingGraph training;
  private final TrainingSettings settings;
  private final TrainingListener listener;
  private final Examples examples;
  private final GraphRunner runner;
  private final Batches batches;
  private final BatchOrder order;
  private final Adam optimiser;
  private final LearningRate rate;
  private final Map<String, Double> weights;
  private long step;

  TrainingLoop(
      TrainingGraph training,
      ComputationGraph graph,
      Examples examples,
      TrainingSettings settings,
      TrainingListener listener) {
    this.training = training;
    this.settings = settings;
    this.listener = listener;
    this.examples = examples;
    this.runner = new GraphRunner(graph, training.lossNodes());
    this.batches = new Batches(examples, runner.inputs(), training.configuration().getDataType());
    this.order = new BatchOrder(settings.batchSize(), settings.window());
    this.optimiser = new Adam(settings, graph, runner.parameters(), runner.gradients());
    this.rate = LearningRate.of(settings, (long) steps() * settings.epochs());
    this.weights = training.weights();
  }

  /** The steps of each epoch. */
  int steps() {
    return (int) (((long) examples.size() + settings.batchSize() - 1) / settings.batchSize());
  }

  /**
   * Runs an epoch.
   *
   * @param epoch its number, from 1
   * @throws TrainingException if a loss or the gradient is no finite number
   */
  LossMeans epoch(int epoch) {
    LossMeans means = new LossMeans();
    List<int[]> shuffled = order.shuffled(examples, settings.seed(), epoch);
    int number = 0;
    for (Batch batch : batches.of(shuffled)) {
      number++;
      runner.forward(batch.values(), true, step, (double) step / steps());
      Map<String, Double> losses = losses(epoch, number);
      double total = total(losses);
      runner.backward(weights);
      double norm = optimiser.step(rate.at(step));
      if (!Double.isFinite(norm)) {
        throw stopped("the gradient", epoch, number);
      }
      step++;
      means.add(losses, total, batch.size());
      listener.stepEnded(epoch, number, total);
    }
    return means;
  }

  private Map<String, Double> losses(int epoch, int number) {
    Map<String, Double> losses = new LinkedHashMap<>();
    for (TrainingGraph.Loss loss : training.losses()) {
      double value = runner.value(loss.node()).array().getDouble(0);
      if (!Double.isFinite(value)) {
        throw stopped("the loss '" + loss.name() + "'", epoch, number);
      }
      losses.put(loss.name(), value);
    }
    return losses;
  }

  private double total(Map<String, Double> losses) {
    double total = 0;
    for (TrainingGraph.Loss loss : training.losses()) {
      total += loss.weight() * losses.get(loss.name());
    }
    return total;
  }

  private TrainingException stopped(String what, int epoch, int number) {
    return new TrainingException(
        ("%s of %s is no longer a finite number in step %d of epoch %d;"
                + " lower learningRate (%s) or gradientNorm (%s), or raise warmUp (%s)")
            .formatted(
                what,
                training.name(),
                number,
                epoch,
                settings.learningRate(),
                settings.gradientNorm(),
                settings.warmUp()));
  }
}
