package org.distill4j.experiment.store;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.distill4j.runtime.data.DataFileException;
import org.distill4j.runtime.file.AtomicFile;

/** Keeps one JSON file for each run, so that an interrupted study resumes where it stopped. */
public final class RunStore {

  /** Files of older versions have other properties, and no fingerprint. */
  private static final ObjectMapper JSON =
      new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  private final Optional<Path> folder;

  /** Creates a store in a folder, or one that keeps nothing. */
  public RunStore(Optional<Path> folder) {
    this.folder = folder;
  }

  /**
   * Returns a run that was kept; empty if there is none of this fingerprint.
   *
   * @throws IOException if the file is damaged; the message names it
   */
  public Optional<Run> find(String model, long seed, Fingerprint fingerprint) throws IOException {
    Optional<Path> file = file(model, seed, "json").filter(Files::exists);
    if (file.isEmpty()) {
      return Optional.empty();
    }
    try {
      // A file that holds the JSON value null is read as null: no run, and no older version of one.
      Run run = JSON.readValue(file.get().toFile(), Run.class);
      if (run == null) {
        throw damaged(file.get(), null);
      }
      return Optional.of(run).filter(it -> fingerprint.digest().equals(it.fingerprint()));
    } catch (JacksonException e) {
      throw damaged(file.get(), e);
    }
  }

  private static DataFileException damaged(Path file, Exception cause) {
    return new DataFileException(
        file, "it is not the result of a run", "remove it to run the trial again", cause);
  }

  /**
   * Keeps a run; it replaces one of the same trial and seed. The file appears when it is complete.
   *
   * @throws IOException if the file cannot be written
   */
  public void save(Run run) throws IOException {
    Optional<Path> file = file(run.model(), run.seed(), "json");
    if (file.isPresent()) {
      byte[] bytes = JSON.writeValueAsBytes(run);
      AtomicFile.write(file.get(), part -> Files.write(part, bytes));
    }
  }

  /** Returns the file of a run, or one beside it; empty in a store that keeps nothing. */
  Optional<Path> file(String model, long seed, String extension) {
    String name = "%s-seed-%d.%s".formatted(plain(model), seed, extension);
    return folder.map(it -> it.resolve(name));
  }

  /** Returns a title without the characters that file names may not have. */
  public static String plain(String title) {
    return title.replaceAll("[^\\p{L}\\p{Nd}._-]", "-");
  }
}
