package org.distill4j.experiment.store;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.distill4j.experiment.provenance.Declared;
import org.distill4j.experiment.provenance.ProvenanceFile;
import org.distill4j.experiment.provenance.RunProvenance;
import org.distill4j.experiment.provenance.SealedJson;
import org.distill4j.runtime.data.DataFileException;
import org.distill4j.runtime.file.AtomicFile;
import org.distill4j.runtime.file.BoundedInput;
import org.distill4j.runtime.graph.ModelFile;

/**
 * Keeps one JSON file for each run, so that an interrupted study resumes where it stopped. A run of
 * the same title and seed with other settings is kept beside it, with its fingerprint in its name.
 */
public final class RunStore {

  private static final int DIGITS = 12;
  private static final int MAX_BYTES = 256 << 20;
  static final String RESULT = "json";
  private static final String NETWORK = "zip";
  private static final String CHECKPOINTS = "checkpoints";

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
    Optional<Path> file = file(model, seed, fingerprint.digest(), RESULT).filter(Files::exists);
    if (file.isEmpty()) {
      return Optional.empty();
    }
    Run run = read(file.get());
    if (!run.fingerprint().equals(fingerprint.digest())) {
      return Optional.empty();
    }
    Optional<String> defect = RunCheck.defect(run, model, seed);
    if (defect.isPresent()) {
      throw damaged(file.get(), ": " + defect.get(), null);
    }
    return Optional.of(run);
  }

  static Run read(Path file) throws IOException {
    try {
      Run run = SealedJson.read(JSON, BoundedInput.read(file, MAX_BYTES), Run.class);
      // A file that holds the JSON value null is read as null: no run, and no older version of one.
      if (run == null) {
        throw damaged(file, "", null);
      }
      return run;
    } catch (JacksonException e) {
      throw damaged(file, "", e);
    } catch (SealedJson.BrokenException e) {
      throw damaged(file, ": " + e.getMessage(), e);
    }
  }

  private static DataFileException damaged(Path file, String why, Exception cause) {
    return new DataFileException(
        file, "it is not the result of a run" + why, "remove it to run the trial again", cause);
  }

  /**
   * Keeps a run. The file appears when it is complete.
   *
   * @throws IOException if the file cannot be written
   */
  public void save(Run run) throws IOException {
    Optional<Path> file = file(run.model(), run.seed(), run.fingerprint(), RESULT);
    if (file.isPresent()) {
      AtomicFile.write(file.get(), SealedJson.write(JSON, run));
    }
  }

  /**
   * Returns the name of the files of a run, without an extension.
   *
   * @throws IOException if a file of another run is damaged
   */
  public String name(Run run) throws IOException {
    return name(run.model(), run.seed(), run.fingerprint());
  }

  private String name(String model, long seed, String fingerprint) throws IOException {
    String name = FileNames.of(model, seed);
    Optional<Path> result = folder.map(it -> it.resolve(name + "." + RESULT)).filter(Files::exists);
    Optional<Path> network =
        folder.map(it -> it.resolve(name + "." + NETWORK)).filter(Files::exists);
    boolean other =
        result.isPresent()
            ? !read(result.get()).fingerprint().equals(fingerprint)
            : network.isPresent() && !origin(network.get()).equals(fingerprint);
    return other ? name + "-" + shortened(fingerprint) : name;
  }

  private static String origin(Path network) throws IOException {
    return new Fingerprint(ModelFile.origin(network)).digest();
  }

  private static String shortened(String fingerprint) {
    return fingerprint.substring(0, Math.min(DIGITS, fingerprint.length()));
  }

  private Optional<Path> file(String model, long seed, String fingerprint, String extension)
      throws IOException {
    return folder.isEmpty()
        ? Optional.empty()
        : Optional.of(folder.get().resolve(name(model, seed, fingerprint) + "." + extension));
  }

  /** Returns the folder; empty in a store that keeps nothing. */
  public Optional<Path> folder() {
    return folder;
  }

  /**
   * Keeps the provenance of a run, before its result is kept, and the descriptions of its
   * declarations.
   *
   * @throws IOException if a file cannot be written
   */
  public void save(Run run, RunProvenance provenance, List<Declared> declarations)
      throws IOException {
    if (folder.isPresent()) {
      for (Declared declared : declarations) {
        save(declared, folder.get());
      }
      ProvenanceFile.write(StoredRun.provenance(folder.get(), name(run)), provenance);
    }
  }

  private static void save(Declared declared, Path into) throws IOException {
    for (Map.Entry<String, String> file : declared.files().entrySet()) {
      Path target = into.resolve(file.getKey());
      if (!Files.exists(target)) {
        AtomicFile.write(target, file.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  /** Returns the file of the network of a run; empty in a store that keeps nothing. */
  Optional<Path> network(Run run) throws IOException {
    return file(run.model(), run.seed(), run.fingerprint(), NETWORK);
  }

  /** Returns the file of a network that runs share; empty in a store that keeps nothing. */
  Optional<Path> network(String name, long seed, Fingerprint fingerprint) {
    String title = name + " " + shortened(fingerprint.digest());
    return folder.map(it -> it.resolve(FileNames.of(title, seed) + "." + NETWORK));
  }

  /** Returns the file of the course of the training of such a network. */
  Optional<Path> course(String name, long seed, Fingerprint fingerprint) {
    String title = name + " " + shortened(fingerprint.digest());
    return folder.map(it -> StoredRun.provenance(it, FileNames.of(title, seed)));
  }

  /** Returns the folder of the checkpoints of a training; empty in a store that keeps nothing. */
  Optional<Path> checkpoints(String name, long seed, Fingerprint fingerprint) {
    String title = name + " " + shortened(fingerprint.digest());
    return folder.map(it -> it.resolve(CHECKPOINTS).resolve(FileNames.of(title, seed)));
  }
}
