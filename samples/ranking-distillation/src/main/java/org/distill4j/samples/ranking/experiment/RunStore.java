package org.distill4j.samples.ranking.experiment;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.distill4j.runtime.data.DataFileException;
import org.distill4j.runtime.file.AtomicFile;

/**
 * Keeps one file of JSON for each run, so that an experiment that was interrupted goes on where it
 * stopped.
 */
public final class RunStore {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Optional<Path> folder;

  /** A store in a folder, or one that keeps nothing. */
  public RunStore(Optional<Path> folder) {
    this.folder = folder;
  }

  /**
   * A run that is kept; empty where there is none or it was made with other settings.
   *
   * @throws IOException if the file is damaged; the message names it
   */
  Optional<RunResult> find(String model, long seed, String settings) throws IOException {
    Optional<Path> file = folder.map(it -> it.resolve(name(model, seed))).filter(Files::exists);
    if (file.isEmpty()) {
      return Optional.empty();
    }
    try {
      RunResult run = JSON.readValue(file.get().toFile(), RunResult.class);
      return Optional.of(run).filter(it -> settings.equals(it.settings()));
    } catch (JacksonException e) {
      throw new DataFileException(file.get(), "is no result of a run", "remove it to run again", e);
    }
  }

  /** Keeps a run; its file appears when it is complete. */
  void save(RunResult run) throws IOException {
    if (folder.isPresent()) {
      Files.createDirectories(folder.get());
      byte[] bytes = JSON.writeValueAsBytes(run);
      AtomicFile.write(
          folder.get().resolve(name(run.model(), run.seed())), part -> Files.write(part, bytes));
    }
  }

  private static String name(String model, long seed) {
    return "%s-seed-%d.json".formatted(model.replace(' ', '-'), seed);
  }
}
