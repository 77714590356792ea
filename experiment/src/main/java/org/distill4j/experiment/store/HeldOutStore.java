package org.distill4j.experiment.store;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.distill4j.experiment.data.HeldOut;
import org.distill4j.experiment.provenance.SealedJson;
import org.distill4j.runtime.data.DataFileException;
import org.distill4j.runtime.file.AtomicFile;
import org.distill4j.runtime.file.BoundedInput;

/**
 * Keeps what reports must know of the held-out examples beside the results of a {@link RunStore}:
 * one file for all runs that were evaluated on them.
 */
public final class HeldOutStore {

  private static final int MAX_BYTES = 256 << 20;
  private static final int DIGITS = 12;
  private static final ObjectMapper JSON =
      new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  private final Optional<Path> folder;
  private String saved = "";

  /** Creates a store in the folder of some runs; it keeps nothing if they keep nothing. */
  public HeldOutStore(RunStore runs) {
    this.folder = runs.folder();
  }

  /**
   * Keeps held-out examples, unless they are kept already.
   *
   * @param digest their digest
   * @param heldOut describes them, if it is necessary
   * @throws IOException if the file cannot be written
   */
  public void save(String digest, Supplier<HeldOut> heldOut) throws IOException {
    if (folder.isEmpty() || saved.equals(digest)) {
      return;
    }
    Path file = file(folder.get(), digest);
    if (!Files.exists(file)) {
      AtomicFile.write(file, SealedJson.write(JSON, heldOut.get()));
    }
    saved = digest;
  }

  /**
   * Returns the held-out examples that a run was evaluated on; empty if they were not kept.
   *
   * @throws IOException if their file is damaged; the message names it
   */
  public Optional<HeldOut> find(Run run) throws IOException {
    String digest = run.dependsOn().getOrDefault("evaluation data", "");
    if (folder.isEmpty() || !Files.exists(file(folder.get(), digest))) {
      return Optional.empty();
    }
    Path file = file(folder.get(), digest);
    HeldOut found = read(file);
    if (found.digest().equals(digest) && found.size() != run.outcomes().length) {
      throw damaged(file, null);
    }
    return Optional.of(found).filter(it -> it.digest().equals(digest));
  }

  private static HeldOut read(Path file) throws IOException {
    try {
      HeldOut read = SealedJson.read(JSON, BoundedInput.read(file, MAX_BYTES), HeldOut.class);
      if (read == null) {
        throw damaged(file, null);
      }
      return read;
    } catch (JacksonException | SealedJson.BrokenException e) {
      throw damaged(file, e);
    }
  }

  private static DataFileException damaged(Path file, Exception cause) {
    return new DataFileException(
        file,
        "it does not hold the held-out examples of its runs",
        "remove it and run the study again",
        cause);
  }

  private static Path file(Path folder, String digest) {
    String name = digest.substring(0, Math.min(DIGITS, digest.length()));
    return folder.resolve("held-out-%s.json".formatted(FileNames.plain(name)));
  }
}
