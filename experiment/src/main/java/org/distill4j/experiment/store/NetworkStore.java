package org.distill4j.experiment.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.experiment.provenance.ProvenanceFile;
import org.distill4j.experiment.provenance.TrainingCourse;
import org.distill4j.runtime.graph.ModelFile;
import org.distill4j.runtime.graph.NetworkGraph;
import org.distill4j.runtime.graph.description.ModelDescription;

/**
 * Keeps trained networks that several runs need, such as teachers, beside the results of a {@link
 * RunStore}. The fingerprint of a network is part of the name of its file.
 */
public final class NetworkStore {

  private final RunStore runs;

  /** Creates a store in the folder of some runs; it keeps nothing if they keep nothing. */
  public NetworkStore(RunStore runs) {
    this.runs = runs;
  }

  /**
   * Returns a network that was kept; empty if there is none of this fingerprint.
   *
   * @throws IOException if its file is damaged; the message names it
   */
  public Optional<ComputationGraph> find(
      NetworkGraph network, String name, long seed, Fingerprint fingerprint) throws IOException {
    Optional<Path> file = runs.network(name, seed, fingerprint).filter(Files::exists);
    return file.isPresent() ? Optional.of(ModelFile.load(network, file.get())) : Optional.empty();
  }

  /**
   * Keeps a network.
   *
   * @throws IOException if its file cannot be written
   */
  public void save(
      NetworkGraph network, ComputationGraph graph, String name, long seed, Fingerprint fingerprint)
      throws IOException {
    Optional<Path> file = runs.network(name, seed, fingerprint);
    if (file.isPresent()) {
      ModelFile.save(network, graph, fingerprint.parts(), file.get());
    }
  }

  /**
   * Keeps the course of the training of a network.
   *
   * @throws IOException if its file cannot be written
   */
  public void save(TrainingCourse course, String name, long seed, Fingerprint fingerprint)
      throws IOException {
    Optional<Path> file = runs.course(name, seed, fingerprint);
    if (file.isPresent()) {
      ProvenanceFile.write(file.get(), course);
    }
  }

  /**
   * Returns the course of the training of a network that was kept; empty if there is none, as in
   * folders of older versions.
   *
   * @throws IOException if its file is damaged; the message names it
   */
  public Optional<TrainingCourse> course(String name, long seed, Fingerprint fingerprint)
      throws IOException {
    Optional<Path> file = runs.course(name, seed, fingerprint).filter(Files::exists);
    return file.isPresent()
        ? Optional.of(ProvenanceFile.readTraining(file.get()))
        : Optional.empty();
  }

  /**
   * Saves the network of a run beside its result, under the same name.
   *
   * @param description that of the network, with all that is known of its data
   * @throws IOException if its file cannot be written
   */
  public void saveOfRun(
      NetworkGraph network, ComputationGraph graph, ModelDescription description, Run run)
      throws IOException {
    Optional<Path> file = runs.network(run);
    if (file.isPresent()) {
      ModelFile.save(network, graph, description, run.dependsOn(), file.get());
    }
  }
}
