package org.distill4j.runtime.training;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.runtime.data.ContentDigest;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.graph.Peer;
import org.distill4j.runtime.graph.Stage;
import org.distill4j.runtime.graph.TrainingGraph;
import org.distill4j.runtime.graph.container.NetworkDigest;
import org.distill4j.runtime.graph.schedule.WeightSchedule;
import org.distill4j.runtime.kernel.selection.KernelSelection;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Everything that determines a training. Two runs of equal provenance on one machine give the same
 * network, bit for bit.
 *
 * @param network the name of its spec
 * @param parameters the number of its parameters
 * @param nodes each node of the training graph in words, with its sizes, hyperparameters and
 *     inputs; those of a peer begin with {@code peer/}
 * @param weights the weight of each loss, at the end of its schedule
 * @param schedules the schedules of the weights that are not constant
 * @param stages the stages of the training
 * @param fingerprint a SHA-256 over the nodes with all that is stored of them, weights, schedules
 *     and stages, those of a peer included
 * @param seeds the seeds of initial parameters and of random passes, by what they are the seeds of
 * @param settings the settings of the training
 * @param data a SHA-256 over the examples, teacher signals included
 * @param versions the versions of distill4j, DL4J, Java and the operating system
 * @param initial a SHA-256 over the initial parameters of a continued training; empty otherwise
 * @param backend the ND4J backend
 * @param kernels the name of the kernels
 */
public record Provenance(
    String network,
    long parameters,
    Map<String, String> nodes,
    Map<String, Double> weights,
    Map<String, WeightSchedule> schedules,
    List<Stage> stages,
    String fingerprint,
    Map<String, Long> seeds,
    TrainingSettings settings,
    String data,
    Map<String, String> versions,
    String initial,
    String backend,
    String kernels) {

  private static final String PEER = "peer";

  /** Copies the maps and the list. */
  public Provenance {
    nodes = Collections.unmodifiableMap(new LinkedHashMap<>(nodes));
    weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
    schedules = Collections.unmodifiableMap(new LinkedHashMap<>(schedules));
    stages = List.copyOf(stages);
    seeds = Collections.unmodifiableMap(new LinkedHashMap<>(seeds));
    versions = Collections.unmodifiableMap(new LinkedHashMap<>(versions));
  }

  /** Returns the provenance of a training. */
  public static Provenance of(
      TrainingGraph training, Examples examples, TrainingSettings settings) {
    Map<String, Double> weights = new LinkedHashMap<>();
    Map<String, WeightSchedule> schedules = new LinkedHashMap<>();
    for (TrainingGraph.Loss loss : training.losses()) {
      weights.put(loss.name(), loss.weight().value());
      if (!loss.weight().isConstant()) {
        schedules.put(loss.name(), loss.weight());
      }
    }
    return new Provenance(
        training.name(),
        training.network().parameters(),
        nodes(training),
        weights,
        schedules,
        training.stages(),
        fingerprint(training),
        seeds(training),
        settings,
        examples.fingerprint(),
        Versions.all(),
        "",
        Nd4j.getBackend().getClass().getSimpleName(),
        KernelSelection.kernels(training.configuration().getDataType()).name());
  }

  /** Returns the provenance of a training that continues from a trained network. */
  Provenance from(ComputationGraph trained) {
    return new Provenance(
        network,
        parameters,
        nodes,
        weights,
        schedules,
        stages,
        fingerprint,
        seeds,
        settings,
        data,
        versions,
        NetworkDigest.ofParameters(trained),
        backend,
        kernels);
  }

  /**
   * Returns everything that determines the result on one machine, by name, so that two trainings
   * can be compared.
   */
  public Map<String, String> identity() {
    Map<String, String> identity = new LinkedHashMap<>();
    identity.put("network", network);
    settings.description().forEach((name, value) -> identity.put(name, value.toString()));
    weights.forEach((name, value) -> identity.put("weight of " + name, value.toString()));
    schedules.forEach((name, value) -> identity.put("schedule of " + name, value.toString()));
    identity.put("stages", stages.toString());
    nodes.forEach((name, value) -> identity.put("node " + name, value));
    identity.put("declaration", fingerprint);
    seeds.forEach((of, seed) -> identity.put("seed of " + of, seed.toString()));
    identity.put("data", data);
    identity.put("initial parameters", initial);
    return identity;
  }

  /**
   * Returns everything that determines the result with its epochs. Monitored examples do not change
   * the network, but a result that has their losses is not that of others.
   */
  Map<String, String> identity(Optional<Validation> validation, Optional<Examples> monitored) {
    Map<String, String> identity = identity();
    validation.ifPresent(
        it -> {
          identity.put("validation data", it.set().fingerprint());
          identity.put("validation", it.description());
        });
    monitored.ifPresent(it -> identity.put("monitored data", it.fingerprint()));
    return identity;
  }

  /**
   * Returns a SHA-256 over everything that a training changes in a network: the parameters, frozen
   * ones by their hashes, and the state of nodes such as running statistics.
   *
   * @param trained the network alone
   */
  public static String digestOf(ComputationGraph trained) {
    return NetworkDigest.ofTrained(trained);
  }

  private static Map<String, String> nodes(TrainingGraph training) {
    Map<String, String> nodes = NetworkDigest.nodes(training.configuration());
    training
        .peer()
        .map(peer -> NetworkDigest.nodes(peer.training().configuration()))
        .ifPresent(it -> it.forEach((name, node) -> nodes.put(PEER + "/" + name, node)));
    return nodes;
  }

  private static Map<String, Long> seeds(TrainingGraph training) {
    Map<String, Long> seeds = new LinkedHashMap<>();
    seeds.put("the network", seed(training));
    training.peer().ifPresent(peer -> seeds.put("the " + PEER, seed(peer.training())));
    return seeds;
  }

  private static long seed(TrainingGraph training) {
    return training.configuration().getDefaultConfiguration().getSeed();
  }

  private static String fingerprint(TrainingGraph training) {
    ContentDigest digest = new ContentDigest();
    add(training, digest);
    digest.add(training.movingAverage().toString()).add(training.ownSamples().toString());
    if (training.peer().isPresent()) {
      Peer peer = training.peer().get();
      add(peer.training(), digest.add(PEER));
      digest.add(peer.signals().toString()).add(peer.ofStudent().toString());
    }
    return digest.hex();
  }

  private static void add(TrainingGraph training, ContentDigest digest) {
    digest
        .add(training.name())
        .add(NetworkDigest.ofNodes(training.configuration()))
        .add(training.losses().toString())
        .add(training.stages().toString());
  }
}
