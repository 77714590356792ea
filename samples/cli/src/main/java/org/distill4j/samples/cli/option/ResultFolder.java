package org.distill4j.samples.cli.option;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.distill4j.experiment.report.ResultFile;
import org.distill4j.experiment.report.ResultRow;
import org.distill4j.experiment.report.ResultTable;
import org.distill4j.runtime.file.AtomicFile;
import org.distill4j.runtime.graph.ModelFile;
import org.distill4j.runtime.training.DistillationResult;
import org.distill4j.runtime.training.TrainingResult;
import org.distill4j.samples.cli.terminal.Terminal;

/**
 * A folder with the networks and the results of a distillation. A run with the same fingerprint
 * need not be repeated.
 *
 * @param folder the folder
 * @param fingerprint the digest of everything that the results depend on
 */
public record ResultFolder(Path folder, String fingerprint) {

  private static final String RUN = "run.json";
  private static final String RESULT = "result.json";
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * The content of {@code run.json}, which is written last.
   *
   * @param fingerprint the fingerprint of the run
   * @param table the printed table
   */
  private record Run(String fingerprint, String table) {}

  /**
   * Returns the printed table of the same run, if the folder has it.
   *
   * @throws IOException if a file is damaged; the message names it
   */
  public Optional<String> table() throws IOException {
    Path file = folder.resolve(RUN);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      // The JSON value null is read as null: no run.
      return Optional.ofNullable(JSON.readValue(file.toFile(), Run.class))
          .filter(it -> fingerprint.equals(it.fingerprint()))
          .map(Run::table);
    } catch (JacksonException e) {
      throw new IOException(file + " is damaged; remove it to run again", e);
    }
  }

  /** A training that gives a table. */
  @FunctionalInterface
  public interface Training {

    /** Trains, saves what is to be saved, and returns the table. */
    String table() throws IOException;
  }

  /**
   * Prints the table of a comparison: the saved one if the folder has the same run, otherwise that
   * of a new training. The JSON file of a saved run is copied.
   *
   * @param folder the folder with saved results, if one is given
   * @throws IOException if a file cannot be read or written
   */
  public static void print(
      Optional<ResultFolder> folder,
      Training training,
      CommonOptions common,
      Terminal terminal,
      PrintWriter out)
      throws IOException {
    Optional<String> saved = folder.isPresent() ? folder.get().table() : Optional.empty();
    String table = saved.isPresent() ? saved.get() : training.table();
    if (saved.isPresent()) {
      terminal.reused(folder.get().folder());
      common.writeTo(folder.get()::copyResult);
    }
    out.println();
    out.print(table);
    out.flush();
  }

  /**
   * Discards the record of an earlier run, before its files are replaced.
   *
   * @throws IOException if it cannot be removed
   */
  public void invalidate() throws IOException {
    Files.deleteIfExists(folder.resolve(RUN));
  }

  /**
   * Copies the results of the same run to a file.
   *
   * @throws IOException if a file cannot be read or written
   */
  public void copyResult(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(folder.resolve(RESULT));
    AtomicFile.write(file, part -> Files.write(part, bytes));
  }

  /**
   * Saves a run: {@code teacher.zip}, {@code student.zip} and {@code distilled-student.zip} with
   * the networks, and the results.
   *
   * @throws IOException if a file cannot be written
   */
  public void save(DistillationResult result, List<ResultRow> rows) throws IOException {
    invalidate();
    save(result.teacher(), "teacher.zip");
    save(result.student(), "student.zip");
    save(result.distilled(), "distilled-student.zip");
    ResultFile.write(folder.resolve(RESULT), rows, result);
    byte[] bytes = JSON.writeValueAsBytes(new Run(fingerprint, ResultTable.of(rows)));
    AtomicFile.write(folder.resolve(RUN), part -> Files.write(part, bytes));
  }

  private void save(TrainingResult result, String file) throws IOException {
    ModelFile.save(result.network(), result.graph(), folder.resolve(file));
  }
}
