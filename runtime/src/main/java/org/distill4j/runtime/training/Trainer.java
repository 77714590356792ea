package org.distill4j.runtime.training;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.evaluation.Evaluator;
import org.distill4j.runtime.evaluation.Metrics;
import org.distill4j.runtime.graph.Stage;
import org.distill4j.runtime.graph.TrainingGraph;
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

  /** Creates a trainer. */
  public Trainer(TrainingSettings settings, TrainingListener listener) {
    this(settings, listener, Optional.empty());
  }

  private Trainer(
      TrainingSettings settings, TrainingListener listener, Optional<Examples> watched) {
    this.settings = settings;
    this.listener = listener;
    this.watched = watched;
  }

  /**
   * Returns a trainer that also computes all losses of held-out examples after each epoch: {@link
   * Epoch#heldLosses}. They do not influence the training.
   *
   * @param held inputs, labels and recorded teacher signals: all that the graph reads, but the
   *     signals of a teacher that is a moving average
   */
  public Trainer watching(Examples held) {
    return new Trainer(settings, listener, Optional.of(held));
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
    Provenance provenance = Provenance.of(training, examples, settings);
    return train(training, training.initialised(), provenance, examples, validation);
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
    Provenance provenance = Provenance.of(training, examples, settings).from(trained);
    return train(training, graph, provenance, examples, validation);
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
        Provenance.of(training, examples, settings));
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
    requireFit(new DataCheck().of(training, graph), examples, validation);
    long start = System.nanoTime();
    TrainingLoop loop = new TrainingLoop(training, graph, examples, settings, listener);
    listener.trainingStarted(
        training.name(), training.network().parameters(), epochs(training), loop.steps());
    BestEpoch best = new BestEpoch(graph, settings.earlyStopping().patience());
    List<Epoch> epochs = epochs(training, graph, loop, validation, best);
    best.restore();
    TrainingResult result =
        new TrainingResult(
            training.network(),
            training.export(graph),
            copies(training.lossParameters(graph)),
            epochs,
            best.number(),
            seconds(start),
            provenance);
    listener.trainingEnded(result);
    return result;
  }

  private void requireFit(DataCheck.Fit fit, Examples examples, Optional<Validation> validation) {
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

  /** Returns the maximum number of epochs of all stages. */
  private int epochs(TrainingGraph training) {
    return training.stages().stream().mapToInt(stage -> stage.epochs(settings.epochs())).sum();
  }

  private List<Epoch> epochs(
      TrainingGraph training,
      ComputationGraph graph,
      TrainingLoop loop,
      Optional<Validation> validation,
      BestEpoch best) {
    Optional<Evaluator> evaluator =
        validation.map(it -> new Evaluator(graph, it.node(), it.set(), settings.batchSize()));
    Optional<HeldLosses> held =
        watched.map(
            it -> new HeldLosses(training, graph, loop.signals(), it, settings.batchSize()));
    Stage last = training.stages().get(training.stages().size() - 1);
    List<Epoch> epochs = new ArrayList<>();
    for (Stage stage : training.stages()) {
      loop.begin(stage);
      for (int i = 0; i < stage.epochs(settings.epochs()) && !best.isPast(); i++) {
        Epoch epoch = epoch(epochs.size() + 1, stage, loop, held, evaluator);
        epochs.add(epoch);
        if (stage.equals(last)) {
          best.add(epoch.number(), score(epoch));
        }
        listener.epochEnded(epoch);
        loop.explosion().epochEnded(epoch);
      }
    }
    return epochs;
  }

  /** Returns the figure that decides which epoch is the best: the greater, the better. */
  private Optional<Double> score(Epoch epoch) {
    EarlyStopping stopping = settings.earlyStopping();
    return epoch
        .validation()
        .filter(it -> stopping.isEnabled())
        .map(it -> it.of(stopping.metric()))
        .map(it -> stopping.metric().isGreaterBetter() ? it : -it);
  }

  private static Epoch epoch(
      int number,
      Stage stage,
      TrainingLoop loop,
      Optional<HeldLosses> held,
      Optional<Evaluator> evaluator) {
    long start = System.nanoTime();
    LossMeans means = loop.epoch(number);
    double seconds = seconds(start);
    Map<String, Double> heldLosses = held.map(it -> it.means(number)).orElse(Map.of());
    Optional<Metrics> metrics = evaluator.map(Evaluator::evaluate);
    return new Epoch(
        number, stage.name(), means.losses(), means.total(), heldLosses, metrics, seconds);
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }
}
