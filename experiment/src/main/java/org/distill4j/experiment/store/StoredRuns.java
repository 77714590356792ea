package org.distill4j.experiment.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.distill4j.runtime.argument.Suggestion;
import org.distill4j.runtime.data.DataFileException;

/**
 * The runs in a folder and the folders inside it.
 *
 * @param folder the folder
 * @param all the runs, in the order of their paths
 */
public record StoredRuns(Path folder, List<StoredRun> all) {

  /** Copies the runs. */
  public StoredRuns {
    all = List.copyOf(all);
  }

  /**
   * Reads the runs in a folder.
   *
   * @throws IOException if there is no such folder, it has no runs, or a file is damaged; the
   *     message says what to do
   */
  public static StoredRuns in(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new DataFileException(
          folder, "there is no such folder", "name the folder of --output of a training");
    }
    List<StoredRun> runs = StoredRun.in(folder);
    if (runs.isEmpty()) {
      throw new DataFileException(
          folder, "it has no runs", "name the folder of --output of a training");
    }
    return new StoredRuns(folder, runs);
  }

  /** Returns the name of a run in this folder: "labels-500/student-seed-1". */
  public String name(StoredRun run) {
    Path path = folder.relativize(run.folder()).resolve(run.name());
    return path.toString().replace('\\', '/');
  }

  /**
   * Returns a run.
   *
   * @param name its name in the folder; the name of its files, or the title of its trial, if only
   *     one run has it
   * @throws IOException if there is none, or several
   */
  public StoredRun require(String name) throws IOException {
    for (StoredRun run : all) {
      if (name(run).equals(name)) {
        return run;
      }
    }
    List<StoredRun> matching =
        all.stream()
            .filter(run -> run.name().equals(name) || run.run().model().equals(name))
            .toList();
    if (matching.size() == 1) {
      return matching.get(0);
    }
    List<String> names = (matching.isEmpty() ? all : matching).stream().map(this::name).toList();
    throw new DataFileException(
        folder,
        matching.isEmpty()
            ? "it has no run '%s'".formatted(name)
            : "'%s' is several runs".formatted(name),
        "name one of " + Suggestion.listed(names));
  }
}
