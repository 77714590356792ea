package org.distill4j.runtime.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.evaluation.Evaluator;
import org.distill4j.runtime.evaluation.Metrics;
import org.distill4j.runtime.graph.TrainingGraph;
import org.distill4j.runtime.training.check.DataCheck;
import org.distill4j.runtime.training.check.TrainedNodes;
import org.distill4j.runtime.training.checkpoint.Checkpoints;
import org.distill4j.runtime.training.checkpoint.TrainingStoppedException;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Trains a network with its losses.
 *
 * <pre>{@code
 * TrainingResult result =
 *     new Trainer(settings, TrainingListener.silent())
 *         .train(distiller.studentTraining(settings.seed()), examples, Optional.of(validation));
 * ComputationGraph student = result.graph();
 * }</pre>
 *
 * <p>A training in stages runs them in order, each with its own epochs and its own run of the
 * learning-rate schedule. The validation chooses among the epochs of the last stage; the others are
 * trained in full.
 *
 * <p>The same training graph, examples and settings give the same network, bit for bit, on the same
 * machine.
 */
public final class Trainer {

  private final TrainingSettings settings;
  private final TrainingListener listener;
  private final Optional<Examples> watched;
  private final Optional<Checkpoints> checkpoints;

  /** Creates a trainer. */
  public Trainer(TrainingSettings settings, TrainingListener listener) {
    this(settings, listener, Optional.empty(), Optional.empty());
  }

  private Trainer(
      TrainingSettings settings,
      TrainingListener listener,
      Optional<Examples> watched,
      Optional<Checkpoints> checkpoints) {
    this.settings = settings;
    this.listener = listener;
    this.watched = watched;
    this.checkpoints = checkpoints;
  }

  /**
   * Returns a trainer that saves its state, and goes on from the last one that it finds. Its
   * trainings throw {@link UncheckedIOException} if a checkpoint is damaged or of another training,
   * and {@link TrainingStoppedException} on request.
   */
  public Trainer withCheckpoints(Checkpoints where) {
    return new Trainer(settings, listener, watched, Optional.of(where));
  }

  /**
   * Returns a trainer that also computes all losses of held-out examples after each epoch: {@link
   * Epoch#heldLosses}. They do not influence the training.
   *
   * @param held inputs, labels and recorded teacher signals: all that the graph reads, but the
   *     signals of a teacher that is a moving average
   */
  public Trainer watching(Examples held) {
    return new Trainer(settings, listener, Optional.of(held), checkpoints);
  }

  /**
   * Trains a network from its initial parameters.
   *
   * @param training the network and its losses
   * @param examples inputs, labels and teacher signals: all that the graph reads
   * @param validation the evaluation that chooses the best epoch and stops early; without one all
   *     epochs are trained and the last is kept
   * @throws IllegalArgumentException if the examples lack an input of the graph, or do not fit it;
   *     checked on a few examples before the first step
   * @throws IllegalStateException if no loss trains a parameter of the network
   * @throws TrainingException if a loss or the gradient is no longer a finite number
   */
  public TrainingResult train(
      TrainingGraph training, Examples examples, Optional<Validation> validation) {
    Examples numbered = training.numbered(examples, true);
    Provenance provenance = Provenance.of(training, numbered, settings);
    return train(training, training.initialised(), provenance, numbered, validation);
  }

  /**
   * Continues the training of a network.
   *
   * @param training the network and its losses
   * @param trained the network alone with the initial parameters; not modified
   * @param examples inputs, labels and teacher signals: all that the graph reads
   * @param validation the evaluation that chooses the best epoch and stops early; without one all
   *     epochs are trained and the last is kept
   * @throws IllegalArgumentException if the examples lack an input of the graph, or if {@code
   *     trained} is another network
   * @throws TrainingException if a loss or the gradient is no longer a finite number
   */
  public TrainingResult trainFurther(
      TrainingGraph training,
      ComputationGraph trained,
      Examples examples,
      Optional<Validation> validation) {
    ComputationGraph graph = training.initialisedFrom(trained);
    Examples numbered = training.numbered(examples, true);
    Provenance provenance = Provenance.of(training, numbered, settings).from(trained);
    return train(training, graph, provenance, numbered, validation);
  }

  /**
   * Returns a network with its initial parameters, evaluated as epoch 0.
   *
   * @param training the network without losses
   * @param examples the examples that it is not trained on
   */
  TrainingResult untrained(
      TrainingGraph training, Examples examples, Optional<Validation> validation) {
    validation.ifPresent(it -> it.requireFit(training, settings.earlyStopping()));
    long start = System.nanoTime();
    ComputationGraph graph = training.initialised();
    Optional<Metrics> metrics =
        validation.map(
            it -> new Evaluator(graph, it.node(), it.set(), settings.batchSize()).evaluate());
    return new TrainingResult(
        training.network(),
        training.export(graph),
        Map.of(),
        List.of(new Epoch(0, "", Map.of(), 0, Map.of(), metrics, 0)),
        0,
        seconds(start),
        Provenance.of(training, examples, settings),
        Optional.empty());
  }

  /**
   * Requires that a training changes its network, before anything is trained.
   *
   * @throws IllegalStateException if no loss of a weight above 0 trains a parameter of the network
   */
  public static void requireTrained(TrainingGraph training) {
    TrainedNodes.require(training);
  }

  private TrainingResult train(
      TrainingGraph training,
      ComputationGraph graph,
      Provenance provenance,
      Examples examples,
      Optional<Validation> validation) {
    validation.ifPresent(it -> it.requireFit(training, settings.earlyStopping()));
    TrainedNodes.require(training);
    Optional<Examples> held = watched.map(it -> training.numbered(it, false));
    requireFit(new DataCheck().of(training, graph), examples, held, validation);
    TrainingProgress progress =
        new TrainingProgress(training, graph, examples, validation, held, settings, listener);
    Supplier<Map<String, String>> identity = () -> provenance.identity(validation, held);
    try (SavedProgress saved = SavedProgress.of(progress, checkpoints, identity, listener)) {
      progress.begin();
      progress.run(saved);
      TrainingResult result = result(training, graph, progress, provenance);
      listener.trainingEnded(result);
      return result;
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }

  private static TrainingResult result(
      TrainingGraph training,
      ComputationGraph graph,
      TrainingProgress progress,
      Provenance provenance) {
    return new TrainingResult(
        training.network(),
        training.export(graph),
        copies(training.lossParameters(graph)),
        progress.epochs(),
        progress.bestEpoch(),
        progress.seconds(),
        provenance,
        progress.peer());
  }

  private static void requireFit(
      DataCheck.Fit fit,
      Examples examples,
      Optional<Examples> watched,
      Optional<Validation> validation) {
    fit.examples("training", examples);
    watched.ifPresent(held -> fit.examples("monitored", held));
    validation.ifPresent(it -> fit.answers("validation", it.set(), it.node()));
  }

  /** Returns copies, because views would keep the whole training graph in memory. */
  private static Map<String, INDArray> copies(Map<String, INDArray> views) {
    Map<String, INDArray> copies = new LinkedHashMap<>();
    views.forEach((name, view) -> copies.put(name, view.dup()));
    return copies;
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }
}
