package org.distill4j.samples.cli.option;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.distill4j.experiment.Comparison;
import org.distill4j.experiment.provenance.SealedJson;
import org.distill4j.experiment.report.ResultFile;
import org.distill4j.experiment.report.ResultRow;
import org.distill4j.experiment.report.ResultTable;
import org.distill4j.experiment.run.TrainedTrial;
import org.distill4j.experiment.store.FileNames;
import org.distill4j.experiment.store.Fingerprint;
import org.distill4j.experiment.store.HeldOutStore;
import org.distill4j.experiment.store.RunStore;
import org.distill4j.runtime.file.AtomicFile;
import org.distill4j.runtime.file.BoundedInput;
import org.distill4j.runtime.file.Checksums;
import org.distill4j.runtime.file.FolderLock;
import org.distill4j.runtime.graph.ModelFile;
import org.distill4j.runtime.training.DistillationResult;
import org.distill4j.samples.cli.terminal.Terminal;

/**
 * A folder with the networks and the results of one distillation. Each network is saved with its
 * result when it is trained. A finished run with the same fingerprint need not be repeated; one
 * with another is never overwritten.
 *
 * @param folder the folder
 * @param fingerprint everything that the results depend on
 */
public record ResultFolder(Path folder, Fingerprint fingerprint) {

  /** The folder of the state of trainings, until all are finished. */
  static final String UNFINISHED = "unfinished";

  private static final String RUN = "run.json";
  private static final String RESULT = "result.json";
  private static final List<String> NETWORKS =
      List.of("teacher.zip", "student.zip", "distilled-student.zip");
  private static final int MAX_BYTES = 16 << 20;
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * The content of {@code run.json}, which is written before the first network and again at the
   * end.
   *
   * @param fingerprint the digest of {@code dependsOn}
   * @param dependsOn everything that the run depends on, by name
   * @param table the printed table; null until the run is finished
   * @param result the SHA-256 of {@code result.json}; null until then, and in older versions
   */
  private record Run(
      String fingerprint, Map<String, String> dependsOn, String table, String result) {}

  /**
   * The result of a training.
   *
   * @param training the networks and the course of their trainings
   * @param rows the rows of the printed table
   */
  public record Outcome(DistillationResult training, List<ResultRow> rows) {

    /** Copies the rows. */
    public Outcome {
      rows = List.copyOf(rows);
    }
  }

  /** Trains all networks. */
  @FunctionalInterface
  public interface Training {

    /** Trains all networks, and hands over each when it is finished. */
    Outcome run(Comparison.Finished finished) throws IOException;
  }

  /** Saves what a network needs beside it. */
  @FunctionalInterface
  public interface Companion {

    /** Saves it to a folder. */
    void saveTo(Path folder) throws IOException;
  }

  /**
   * Trains, saves and prints a comparison, or prints the saved table if the folder has the same
   * run.
   *
   * @param folder the folder to save to, if one is given
   * @param companion saves what the networks need beside them
   * @throws IOException if a file cannot be read or written, or the folder has another run; what
   *     was finished before is kept
   */
  public static void print(
      Optional<ResultFolder> folder,
      Companion companion,
      Training training,
      CommonOptions common,
      Terminal terminal,
      PrintWriter out)
      throws IOException {
    if (folder.isEmpty()) {
      Outcome outcome = training.run(Comparison.Finished.NOTHING);
      print(ResultTable.of(outcome.rows()), out);
      common.writeTo(file -> ResultFile.write(file, outcome.rows(), outcome.training()));
      return;
    }
    FolderLock lock = FolderLock.acquire(folder.get().folder());
    try {
      folder.get().print(companion, training, common, terminal, out);
    } finally {
      lock.close();
    }
  }

  private void print(
      Companion companion,
      Training training,
      CommonOptions common,
      Terminal terminal,
      PrintWriter out)
      throws IOException {
    Optional<String> saved = table();
    if (saved.isPresent()) {
      terminal.reused(folder);
      print(saved.get(), out);
    } else {
      write(null, null);
      companion.saveTo(folder);
      Outcome outcome = training.run(this::save);
      String table = ResultTable.of(outcome.rows());
      print(table, out);
      ResultFile.write(folder.resolve(RESULT), outcome.rows(), outcome.training());
      write(table, Checksums.sha256(folder.resolve(RESULT)));
      Folders.delete(folder.resolve(UNFINISHED));
    }
    common.writeTo(this::copyResult);
  }

  private static void print(String table, PrintWriter out) {
    out.println();
    out.print(table);
    out.flush();
  }

  /**
   * Returns the printed table of the same run, if the folder has it.
   *
   * @throws IOException if the folder has another run, or a file is damaged
   */
  private Optional<String> table() throws IOException {
    Optional<Run> run = run(folder);
    if (run.isEmpty()) {
      for (String network : NETWORKS) {
        if (Files.isRegularFile(folder.resolve(network))) {
          throw occupied("has networks of a run with unknown options", "choose another folder");
        }
      }
      return Optional.empty();
    }
    if (!run.get().fingerprint().equals(fingerprint.digest())) {
      throw occupied(
          "has a run with other options (%s)"
              .formatted(fingerprint.differences(run.get().dependsOn())),
          "give the same options, choose another folder");
    }
    return Optional.ofNullable(run.get().table());
  }

  private IOException occupied(String why, String remedy) {
    return new IOException("The folder %s %s: %s, or remove it".formatted(folder, why, remedy));
  }

  private static Optional<Run> run(Path folder) throws IOException {
    Path file = folder.resolve(RUN);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    Run run;
    try {
      run = SealedJson.read(JSON, BoundedInput.read(file, MAX_BYTES), Run.class);
    } catch (JacksonException | SealedJson.BrokenException e) {
      throw new IOException(file + " is damaged; remove the folder to run again", e);
    }
    if (run == null
        || run.dependsOn() == null
        || run.dependsOn().containsValue(null)
        || !new Fingerprint(run.dependsOn()).digest().equals(run.fingerprint())) {
      throw new IOException(
          file + " is damaged, or of another version; remove the folder to run again");
    }
    return Optional.of(run);
  }

  /**
   * Checks that a network belongs to the run of its folder, if the folder has one.
   *
   * @param network the file of the network
   * @param origin everything that the network depends on
   * @throws IOException if it belongs to another
   */
  public static void requireSameRun(Path network, Map<String, String> origin) throws IOException {
    Optional<Run> run = run(network.toAbsolutePath().getParent());
    if (run.isPresent() && !run.get().dependsOn().equals(origin)) {
      throw new IOException(
          "The network in %s is of another run than its folder (%s): train again into a new folder"
              .formatted(network, new Fingerprint(origin).differences(run.get().dependsOn())));
    }
  }

  private void save(TrainedTrial trial) throws IOException {
    RunStore runs = new RunStore(Optional.of(folder));
    runs.save(trial.run(), trial.provenance(), trial.declarations());
    runs.save(trial.run());
    new HeldOutStore(runs).save(trial.heldOut().digest(), trial::heldOut);
    ModelFile.save(
        trial.training().network(),
        trial.training().graph(),
        fingerprint.parts(),
        folder.resolve(FileNames.plain(trial.run().model()) + ".zip"));
  }

  private void copyResult(Path file) throws IOException {
    Path result = folder.resolve(RESULT);
    byte[] bytes = BoundedInput.read(result, MAX_BYTES);
    Optional<String> digest = run(folder).map(Run::result);
    if (digest.isPresent() && !digest.get().equals(Checksums.sha256(bytes))) {
      throw new IOException(result + " is damaged; remove the folder to run again");
    }
    AtomicFile.write(file, bytes);
  }

  private void write(String table, String result) throws IOException {
    Run run = new Run(fingerprint.digest(), fingerprint.parts(), table, result);
    AtomicFile.write(folder.resolve(RUN), SealedJson.write(JSON, run));
  }
}
