package org.distill4j.experiment.provenance;

import java.util.List;
import java.util.Map;
import org.distill4j.runtime.training.Provenance;
import org.distill4j.runtime.training.TrainingResult;

/**
 * A training of a run: that of its own network, or of a teacher or another network that it needed.
 *
 * @param name the title of the trial, or the name of the network in the run: "teacher"
 * @param network the canonical name of the network's spec
 * @param parameters the number of its parameters
 * @param declaration the SHA-256 over nodes, losses, weights, schedules and stages
 * @param weights the weight of each loss, at the end of its schedule
 * @param settings the settings of the training with their origins, seed included
 * @param initial the SHA-256 of the initial parameters of a continued training; empty otherwise
 * @param epochs all epochs
 * @param bestEpoch the number of the epoch whose parameters were kept
 * @param seconds the duration, validation included
 * @param result the SHA-256 of the trained parameters
 */
public record TrainingCourse(
    String name,
    String network,
    long parameters,
    String declaration,
    Map<String, Double> weights,
    List<Setting> settings,
    String initial,
    List<EpochCourse> epochs,
    int bestEpoch,
    double seconds,
    String result) {

  /** Copies the collections; what is missing in a file is empty. */
  public TrainingCourse {
    name = Copies.of(name);
    network = Copies.of(network);
    declaration = Copies.of(declaration);
    weights = Copies.of(weights);
    settings = Copies.of(settings);
    initial = Copies.of(initial);
    epochs = Copies.of(epochs);
    result = Copies.of(result);
  }

  /** Returns a training as it is kept. */
  public static TrainingCourse of(String name, TrainingResult trained, Origins origins) {
    Provenance provenance = trained.provenance();
    return new TrainingCourse(
        name,
        provenance.network(),
        provenance.parameters(),
        provenance.fingerprint(),
        provenance.weights(),
        origins.of(provenance.settings()),
        provenance.initial(),
        trained.epochs().stream().map(EpochCourse::of).toList(),
        trained.bestEpoch(),
        trained.seconds(),
        Provenance.digestOf(trained.graph()));
  }
}
