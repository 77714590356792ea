package org.distill4j.runtime.training;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.runtime.data.Batch;
import org.distill4j.runtime.data.Batches;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.data.Value;
import org.distill4j.runtime.graph.GraphRunner;
import org.distill4j.runtime.graph.GraphState;
import org.distill4j.runtime.graph.Stage;
import org.distill4j.runtime.graph.TrainingGraph;
import org.distill4j.runtime.training.checkpoint.CheckpointReader;
import org.distill4j.runtime.training.checkpoint.CheckpointWriter;
import org.distill4j.runtime.training.checkpoint.ModelState;
import org.distill4j.runtime.training.sampling.BatchSource;
import org.distill4j.runtime.training.schedule.SchedulePosition;
import org.distill4j.runtime.training.warning.Explosion;
import org.distill4j.runtime.training.warning.GradientShares;

/** The steps of a training: forward, backward and optimiser for each batch. */
final class TrainingLoop {

  private final TrainingGraph training;
  private final TrainingSettings settings;
  private final TrainingListener listener;
  private final Examples examples;
  private final ComputationGraph graph;
  private final GraphRunner runner;
  private final SignalSource signals;
  private final BatchSource source;
  private final Batches batches;
  private final ParameterUpdater updater;
  private final Explosion explosion;
  private final GradientShares shares;
  private final Optional<double[]> exampleWeights;
  private double gradientNorm;
  private Stage stage;
  private long stageSteps;
  private Set<String> active = Set.of();
  private long firstStep;
  private long step;
  private LossMeans means = new LossMeans();
  private int done;

  TrainingLoop(
      TrainingGraph training,
      ComputationGraph graph,
      Examples examples,
      TrainingSettings settings,
      TrainingListener listener) {
    this.training = training;
    this.graph = graph;
    this.settings = settings;
    this.listener = listener;
    this.examples = examples;
    this.explosion = new Explosion(listener::warned);
    this.shares = new GradientShares(training, listener::warned);
    this.exampleWeights = relativeWeights(examples);
    this.runner = new GraphRunner(graph, training.lossNodes());
    this.signals = SignalSource.of(training, graph, settings);
    this.source = BatchSource.of(training, graph, examples, settings.seed());
    List<String> columns = source.columns(signals.columns(runner.inputs()));
    this.batches = new Batches(examples, columns, training.configuration().getDataType());
    this.updater =
        new ParameterUpdater(
            settings.optimiser(),
            settings.clipping(),
            graph,
            runner.parameters(),
            runner.gradients());
  }

  /** Returns the weights of the examples, divided by their mean. */
  private static Optional<double[]> relativeWeights(Examples examples) {
    return examples
        .weights()
        .map(
            weights -> {
              double mean = Arrays.stream(weights).average().orElseThrow();
              double[] relative = new double[weights.length];
              for (int i = 0; i < relative.length; i++) {
                relative[i] = weights[i] / mean;
              }
              return relative;
            });
  }

  private static double[] chosen(double[] all, int[] examples) {
    double[] chosen = new double[examples.length];
    for (int i = 0; i < chosen.length; i++) {
      chosen[i] = all[examples[i]];
    }
    return chosen;
  }

  /** Returns the watch over losses that explode. */
  Explosion explosion() {
    return explosion;
  }

  /** Returns the source of teacher values. */
  SignalSource signals() {
    return signals;
  }

  /** Returns the number of steps of each epoch. */
  int steps() {
    return (int) (((long) examples.size() + settings.batchSize() - 1) / settings.batchSize());
  }

  /** Begins a stage, and restarts the learning-rate schedule. */
  void begin(Stage next) {
    stage = next;
    firstStep = step;
    stageSteps = (long) stage.epochs(settings.epochs()) * steps();
    shares.begin(stageSteps);
    select(training.weights(stage, epochsDone()).keySet());
  }

  private double epochsDone() {
    return (double) step / steps();
  }

  /** Restricts the training to some losses. */
  private void select(Set<String> lossNodes) {
    active = Set.copyOf(lossNodes);
    runner.select(active, stage.frozen());
    updater.select(runner.trained());
  }

  /** Returns the number of steps of all epochs so far. */
  long step() {
    return step;
  }

  /** Returns the number of steps of the current epoch so far. */
  int done() {
    return done;
  }

  /**
   * Runs an epoch, or the rest of it.
   *
   * @param epoch its number, from 1
   * @param afterStep called after each step, when the training can be saved
   * @throws TrainingException if a loss or the gradient is not finite
   */
  LossMeans epoch(int epoch, Runnable afterStep) {
    List<int[]> shuffled = settings.batching().shuffled(examples, settings.seed(), epoch);
    for (Batch read : batches.of(shuffled.subList(done, shuffled.size()))) {
      done++;
      BatchSource.Step next = source.step(read, step, training.weights(stage, epochsDone()));
      Batch batch = next.batch();
      Map<String, Double> weights = next.weights();
      Map<String, Double> losses = weights.isEmpty() ? Map.of() : step(batch, weights, epoch, done);
      step++;
      double total = total(weights, losses);
      means.add(losses, total, batch.size());
      explosion.stepEnded(total);
      double norm = weights.isEmpty() ? 0 : gradientNorm;
      Map<String, Double> named = named(weights);
      listener.stepEnded(new TrainingStep(epoch, done, losses, named, total, norm, graph));
      afterStep.run();
    }
    LossMeans whole = means;
    means = new LossMeans();
    done = 0;
    return whole;
  }

  /** Adds everything that changes from step to step to a checkpoint. */
  void save(CheckpointWriter out) {
    out.put("loop/step", step);
    out.put("loop/firstStep", firstStep);
    out.put("loop/done", done);
    ModelState.save("graph", graph, out);
    updater.save("optimiser", out);
    signals.save(out);
    explosion.save(out);
    means.save(out);
  }

  /** Goes on from a checkpoint in a stage. */
  void restore(Stage current, CheckpointReader in) throws IOException {
    ModelState.restore("graph", graph, in);
    updater.restore("optimiser", in);
    signals.restore(in);
    explosion.restore(in);
    means = LossMeans.restored(in);
    done = (int) in.number("loop/done");
    begin(current);
    step = in.number("loop/step");
    firstStep = in.number("loop/firstStep");
    select(training.weights(stage, epochsDone()).keySet());
  }

  private Map<String, Double> step(
      Batch batch, Map<String, Double> weights, int epoch, int number) {
    if (!active.equals(weights.keySet())) {
      select(weights.keySet());
    }
    Map<String, Value> values = signals.values(batch, step);
    Optional<double[]> ofExamples = exampleWeights.map(all -> chosen(all, batch.examples()));
    if (shares.isDue(step - firstStep, weights)) {
      shares.measure(weights, loss -> gradientOf(loss, weights, values, ofExamples));
    }
    runner.forward(values, true, step, epochsDone());
    Map<String, Double> losses = losses(weights.keySet(), epoch, number);
    runner.backward(weights, ofExamples);
    double rate = rate();
    gradientNorm = updater.step(rate);
    if (!Double.isFinite(gradientNorm)) {
      throw stopped("the gradient", epoch, number);
    }
    signals.stepEnded(new SignalSource.Step(rate, epochsDone(), ofExamples));
    return losses;
  }

  /** Returns the norm of the gradient of one loss in this step, which changes nothing. */
  private double gradientOf(
      String loss,
      Map<String, Double> weights,
      Map<String, Value> values,
      Optional<double[]> ofExamples) {
    GraphState before = GraphState.of(graph);
    runner.forward(values, true, step, epochsDone());
    runner.backward(Map.of(loss, weights.get(loss)), ofExamples);
    double norm = updater.networkNorm();
    runner.gradients().assign(0);
    before.assignTo(graph);
    return norm;
  }

  private Map<String, Double> named(Map<String, Double> ofNodes) {
    Map<String, Double> named = new LinkedHashMap<>();
    for (TrainingGraph.Loss loss : training.losses()) {
      if (ofNodes.containsKey(loss.node())) {
        named.put(loss.name(), ofNodes.get(loss.node()));
      }
    }
    return named;
  }

  private double rate() {
    return settings
        .schedule()
        .rate(settings.learningRate(), new SchedulePosition(step - firstStep, stageSteps, steps()));
  }

  private Map<String, Double> losses(Set<String> nodes, int epoch, int number) {
    Map<String, Double> losses = new LinkedHashMap<>();
    for (TrainingGraph.Loss loss : training.losses()) {
      if (nodes.contains(loss.node())) {
        double value = runner.value(loss.node()).array().getDouble(0);
        if (!Double.isFinite(value)) {
          throw stopped("the loss '" + loss.name() + "'", epoch, number);
        }
        losses.put(loss.name(), value);
      }
    }
    return losses;
  }

  private double total(Map<String, Double> weights, Map<String, Double> losses) {
    double total = 0;
    for (TrainingGraph.Loss loss : training.losses()) {
      if (losses.containsKey(loss.name())) {
        total += weights.get(loss.node()) * losses.get(loss.name());
      }
    }
    return total;
  }

  private TrainingException stopped(String what, int epoch, int number) {
    return new TrainingException(
        "%s of %s is no longer a finite number in step %s of epoch %s"
            .formatted(what, training.name(), number, epoch),
        "lower learningRate (%s) or maxGradientNorm (%s), or start the schedule lower (%s)"
            .formatted(
                settings.learningRate(),
                settings.clipping().maxGradientNorm(),
                settings.schedule()));
  }
}
