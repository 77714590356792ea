package org.distill4j.samples.video;

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
 *
 * @param <R> the runs
 */
public final class RunStore<R extends Run> {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Class<R> type;
  private final Optional<Path> folder;

  /** A store in a folder, or one that keeps nothing. */
  public RunStore(Class<R> type, Optional<Path> folder) {
    this.type = type;
    this.folder = folder;
  }

  /**
   * A run that is kept; empty where there is none or it was made with other settings.
   *
   * @throws IOException if the file is damaged; the message names it
   */
  public Optional<R> find(String model, long seed, String settings) throws IOException {
    Optional<Path> file = file(model, seed, "json").filter(Files::exists);
    if (file.isEmpty()) {
      return Optional.empty();
    }
    try {
      R run = JSON.readValue(file.get().toFile(), type);
      return Optional.of(run).filter(it -> settings.equals(it.settings()));
    } catch (JacksonException e) {
      throw new DataFileException(file.get(), "is no result of a run", "remove it to run again", e);
    }
  }

  /** Keeps a run; its file appears when it is complete. */
  public void save(R run) throws IOException {
    Optional<Path> file = file(run.model(), run.seed(), "json");
    if (file.isPresent()) {
      Files.createDirectories(file.get().toAbsolutePath().getParent());
      byte[] bytes = JSON.writeValueAsBytes(run);
      AtomicFile.write(file.get(), part -> Files.write(part, bytes));
    }
  }

  /**
   * The file of a run, or one that lies beside it; empty in a store that keeps nothing.
   *
   * @param extension what its name ends in, without the dot
   */
  public Optional<Path> file(String model, long seed, String extension) {
    String name = "%s-seed-%d.%s".formatted(model.replace(' ', '-'), seed, extension);
    return folder.map(it -> it.resolve(name));
  }
}
