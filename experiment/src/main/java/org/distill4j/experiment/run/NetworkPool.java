package org.distill4j.experiment.run;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.experiment.data.StudyData;
import org.distill4j.experiment.provenance.Origins;
import org.distill4j.experiment.provenance.TrainingCourse;
import org.distill4j.experiment.store.CheckpointStore;
import org.distill4j.experiment.store.Fingerprint;
import org.distill4j.experiment.store.NetworkStore;
import org.distill4j.runtime.training.Trainer;
import org.distill4j.runtime.training.TrainingListener;
import org.distill4j.runtime.training.TrainingResult;

/** Trains individual networks when they are first needed, and shares them among trials. */
final class NetworkPool {

  private final StudyData data;
  private final NetworkStore store;
  private final CheckpointStore checkpoints;
  private final TrainingListener listener;
  private final long seed;
  private final Origins origins;
  private final Map<String, TrainingCourse> courses = new HashMap<>();
  private final Map<String, TrainingResult> trained = new HashMap<>();
  private final Map<String, ComputationGraph> graphs = new HashMap<>();

  NetworkPool(
      StudyData data,
      NetworkStore store,
      CheckpointStore checkpoints,
      TrainingListener listener,
      long seed,
      Origins origins) {
    this.data = data;
    this.store = store;
    this.checkpoints = checkpoints;
    this.listener = listener;
    this.seed = seed;
    this.origins = origins;
  }

  /** Returns a trained network: from memory, from its file, or trained now. */
  ComputationGraph graph(IndividualNetwork network) throws IOException {
    Fingerprint fingerprint = network.fingerprint(data);
    ComputationGraph known = graphs.get(fingerprint.digest());
    if (known != null) {
      return known;
    }
    Optional<ComputationGraph> kept =
        store.find(
            network.training().network(), network.name(), network.settings().seed(), fingerprint);
    if (kept.isEmpty()) {
      return train(network).graph();
    }
    graphs.put(fingerprint.digest(), kept.get());
    store
        .course(network.name(), network.settings().seed(), fingerprint)
        .ifPresent(course -> courses.put(fingerprint.digest(), course));
    return kept.get();
  }

  /**
   * Returns the course of the training of a network that was returned before; empty if it is from a
   * file of an older version.
   */
  Optional<TrainingCourse> course(IndividualNetwork network) {
    return Optional.ofNullable(courses.get(network.fingerprint(data).digest()));
  }

  /** Trains a network, unless it was trained before, and keeps it. */
  TrainingResult train(IndividualNetwork network) throws IOException {
    Fingerprint fingerprint = network.fingerprint(data);
    TrainingResult known = trained.get(fingerprint.digest());
    if (known != null) {
      return known;
    }
    listener.phaseStarted(network.name() + ", seed " + seed);
    TrainingResult result = training(network, fingerprint);
    trained.put(fingerprint.digest(), result);
    graphs.put(fingerprint.digest(), result.graph());
    TrainingCourse course = TrainingCourse.of(network.name(), result, origins);
    courses.put(fingerprint.digest(), course);
    store.save(course, network.name(), network.settings().seed(), fingerprint);
    store.save(
        result.network(), result.graph(), network.name(), network.settings().seed(), fingerprint);
    checkpoints.delete(network.name(), network.settings().seed(), fingerprint);
    return result;
  }

  private TrainingResult training(IndividualNetwork network, Fingerprint fingerprint) {
    Trainer trainer =
        checkpoints.with(
            new Trainer(network.settings(), listener),
            network.name(),
            network.settings().seed(),
            fingerprint);
    Trainer monitoring = data.monitored().map(trainer::watching).orElse(trainer);
    return monitoring.train(network.training(), data.training(), data.validation());
  }
}
