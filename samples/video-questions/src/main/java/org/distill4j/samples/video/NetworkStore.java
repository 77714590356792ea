package org.distill4j.samples.video;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.runtime.data.ContentDigest;
import org.distill4j.runtime.graph.ModelFile;
import org.distill4j.runtime.graph.NetworkGraph;
import org.distill4j.runtime.training.TrainingResult;

/**
 * Keeps trained networks that other runs need, such as teachers, beside the results of a {@link
 * RunStore}. All that a network depends on is part of its file's name, so that none is taken for
 * another.
 */
public final class NetworkStore {

  private static final int DIGITS = 12;

  private final RunStore<?> runs;

  /** A store in the folder of some runs, which keeps nothing where they keep nothing. */
  public NetworkStore(RunStore<?> runs) {
    this.runs = runs;
  }

  /**
   * A network that is kept.
   *
   * @param network what it is
   * @param depends all that its parameters depend on, as a text
   * @throws IOException if its file is damaged; the message names it
   */
  public Optional<ComputationGraph> find(
      NetworkGraph network, String name, long seed, String depends) throws IOException {
    Optional<Path> file = file(name, seed, depends).filter(Files::exists);
    return file.isPresent() ? Optional.of(ModelFile.load(network, file.get())) : Optional.empty();
  }

  /** Keeps a network under the name and the seed that it will be looked for. */
  public void keep(TrainingResult trained, String name, long seed, String depends)
      throws IOException {
    Optional<Path> file = file(name, seed, depends);
    if (file.isPresent()) {
      ModelFile.save(trained.network(), trained.graph(), file.get());
    }
  }

  private Optional<Path> file(String name, long seed, String depends) {
    String digest = new ContentDigest().add(depends).hex().substring(0, DIGITS);
    return runs.file(name + " " + digest, seed, "zip");
  }
}
