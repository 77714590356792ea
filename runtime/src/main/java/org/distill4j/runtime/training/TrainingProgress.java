package org.distill4j.runtime.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.evaluation.Evaluator;
import org.distill4j.runtime.evaluation.Metrics;
import org.distill4j.runtime.graph.Stage;
import org.distill4j.runtime.graph.TrainingGraph;
import org.distill4j.runtime.training.checkpoint.CheckpointReader;
import org.distill4j.runtime.training.checkpoint.CheckpointWriter;

/** The epochs of a training, in its stages. A checkpoint holds everything that changes in it. */
final class TrainingProgress {

  private final TrainingGraph training;
  private final TrainingSettings settings;
  private final TrainingListener listener;
  private final TrainingLoop loop;
  private final BestEpoch best;
  private final Optional<Validation> validation;
  private final Optional<Evaluator> evaluator;
  private final Optional<HeldLosses> held;
  private final List<Epoch> epochs = new ArrayList<>();
  private int stage;
  private int epochsOfStage;
  private boolean begun;
  private boolean finished;
  private long start = System.nanoTime();
  private long epochStart = start;

  TrainingProgress(
      TrainingGraph training,
      ComputationGraph graph,
      Examples examples,
      Optional<Validation> validation,
      Optional<Examples> watched,
      TrainingSettings settings,
      TrainingListener listener) {
    this.training = training;
    this.settings = settings;
    this.listener = listener;
    this.loop = new TrainingLoop(training, graph, examples, settings, listener);
    this.best = new BestEpoch(graph, settings.earlyStopping().patience());
    this.validation = validation;
    this.evaluator =
        validation.map(it -> new Evaluator(graph, it.node(), it.set(), settings.batchSize()));
    this.held =
        watched.map(
            it -> new HeldLosses(training, graph, loop.signals(), it, settings.batchSize()));
  }

  /** Tells the listener the size of the training. */
  void begin() {
    int most = training.stages().stream().mapToInt(it -> it.epochs(settings.epochs())).sum();
    listener.trainingStarted(training.name(), training.network().parameters(), most, loop.steps());
  }

  /**
   * Runs all epochs that are left, and returns to the parameters of the best one.
   *
   * @param saved keeps the progress after steps
   */
  void run(SavedProgress saved) throws IOException {
    if (finished) {
      return;
    }
    for (; stage < training.stages().size(); stage++) {
      Stage current = training.stages().get(stage);
      if (!begun) {
        loop.begin(current);
        begun = true;
      }
      while (epochsOfStage < current.epochs(settings.epochs()) && !best.isPast()) {
        run(current, saved);
      }
      begun = false;
      epochsOfStage = 0;
    }
    best.restore();
    finished = true;
    saved.finished();
  }

  private void run(Stage current, SavedProgress saved) {
    Epoch epoch = epoch(epochs.size() + 1, current, saved);
    epochs.add(epoch);
    epochsOfStage++;
    if (stage == training.stages().size() - 1) {
      best.add(epoch.number(), score(epoch));
    }
    listener.epochEnded(epoch);
    loop.explosion().epochEnded(epoch.number(), epoch.total());
    saved.stepEnded();
  }

  private Epoch epoch(int number, Stage current, SavedProgress saved) {
    if (loop.done() == 0) {
      epochStart = System.nanoTime();
    }
    LossMeans means = loop.epoch(number, saved::stepEnded);
    double seconds = seconds(epochStart);
    Map<String, Double> heldLosses = held.map(it -> it.means(number)).orElse(Map.of());
    Optional<Metrics> metrics = evaluator.map(Evaluator::evaluate);
    return new Epoch(
        number, current.name(), means.losses(), means.total(), heldLosses, metrics, seconds);
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

  /** Returns all epochs so far. */
  List<Epoch> epochs() {
    return List.copyOf(epochs);
  }

  /** Returns the number of the epoch whose parameters the graph has in the end. */
  int bestEpoch() {
    return best.number();
  }

  /** Returns the teacher alone if it has been trained together with the student. */
  Optional<ComputationGraph> peer() {
    return loop.signals().peer();
  }

  /** Returns the duration, interruptions excluded. */
  double seconds() {
    return seconds(start);
  }

  /** Returns the number of steps so far. */
  long step() {
    return loop.step();
  }

  /** Returns the place in the training in words. */
  String place() {
    return finished
        ? "at its end"
        : "after step %s of epoch %s"
            .formatted(
                loop.done() == 0 && !epochs.isEmpty() ? loop.steps() : loop.done(),
                loop.done() == 0 && !epochs.isEmpty() ? epochs.size() : epochs.size() + 1);
  }

  /** Adds everything to a checkpoint. */
  void save(CheckpointWriter out) {
    out.put("progress/stage", stage);
    out.put("progress/epochsOfStage", epochsOfStage);
    out.put("progress/finished", finished ? 1 : 0);
    out.put("progress/seconds", seconds());
    out.put("progress/epochSeconds", seconds(epochStart));
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    epochs.forEach(epoch -> all.add(EpochJson.of(epoch)));
    out.put("progress/epochs", all);
    best.save(out);
    loop.save(out);
  }

  /** Goes on from a checkpoint. */
  void restore(CheckpointReader in) throws IOException {
    stage = (int) in.number("progress/stage");
    epochsOfStage = (int) in.number("progress/epochsOfStage");
    finished = in.number("progress/finished") != 0;
    begun = !finished && stage < training.stages().size();
    start = startOf(in.real("progress/seconds"));
    epochStart = startOf(in.real("progress/epochSeconds"));
    epochs.clear();
    EpochJson json = new EpochJson(in, validation.map(it -> it.set().metrics()).orElse(List.of()));
    for (JsonNode epoch : in.json("progress/epochs")) {
      epochs.add(json.read(epoch));
    }
    best.restore(in);
    int last = training.stages().size() - 1;
    loop.restore(training.stages().get(Math.min(stage, last)), in);
  }

  private static long startOf(double seconds) {
    return System.nanoTime() - (long) (seconds * 1e9);
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }
}
