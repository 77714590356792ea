package org.distill4j.experiment.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.distill4j.experiment.provenance.ProvenanceFile;
import org.distill4j.experiment.provenance.RunProvenance;

/**
 * A run that was kept in a folder.
 *
 * @param folder the folder of its files
 * @param name the name of its files, without an extension: "distilled-student-seed-1"
 * @param run the result
 * @param provenance the provenance; empty for a run of an older version
 */
public record StoredRun(Path folder, String name, Run run, Optional<RunProvenance> provenance) {

  private static final String PROVENANCE = "provenance";
  private static final int DEPTH = 4;
  private static final Pattern RUN = Pattern.compile(".*-seed--?[0-9]+(-[0-9a-f]{12})?\\.json");

  /** Returns the file of the provenance of a run. */
  static Path provenance(Path folder, String name) {
    return folder.resolve(PROVENANCE).resolve(name + "." + RunStore.RESULT);
  }

  /**
   * Returns the runs in a folder and the folders inside it, in the order of their paths.
   *
   * @throws IOException if the folder cannot be read, or a file is damaged; the message names it
   */
  public static List<StoredRun> in(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder, DEPTH)) {
      files = all.filter(StoredRun::isRun).sorted().toList();
    }
    List<StoredRun> runs = new ArrayList<>();
    for (Path file : files) {
      runs.add(read(file));
    }
    return runs;
  }

  private static boolean isRun(Path file) {
    return RUN.matcher(file.getFileName().toString()).matches()
        && !file.getParent().endsWith(PROVENANCE)
        && Files.isRegularFile(file);
  }

  private static StoredRun read(Path file) throws IOException {
    String name = file.getFileName().toString().replaceAll("\\.json$", "");
    Run run = RunStore.read(file);
    Path provenance = provenance(file.getParent(), name);
    return new StoredRun(
        file.getParent(),
        name,
        run,
        Files.exists(provenance)
            ? Optional.of(ProvenanceFile.read(provenance))
                .filter(it -> it.fingerprint().equals(run.fingerprint()))
            : Optional.empty());
  }
}
