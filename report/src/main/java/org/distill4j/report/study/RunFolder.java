package org.distill4j.report.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.distill4j.experiment.data.HeldOut;
import org.distill4j.experiment.store.HeldOutStore;
import org.distill4j.experiment.store.Run;
import org.distill4j.experiment.store.RunStore;
import org.distill4j.experiment.store.StoredRun;
import org.distill4j.runtime.data.DataFileException;

/** Reads the runs that a study keeps in a folder. */
public final class RunFolder {

  private static final Pattern PART = Pattern.compile("part-[0-9]+-of-[0-9]+");

  private RunFolder() {}

  /**
   * Reads the runs of a folder. Those of the divisions of a cross-validation are joined.
   *
   * @throws IOException if there are none, if they cannot be compared, or if a file is damaged; the
   *     message names it
   */
  public static ReportedStudy read(Path given) throws IOException {
    Path folder = given.toAbsolutePath().normalize();
    if (!Files.isDirectory(folder)) {
      throw new DataFileException(folder, "it is no folder", remedy(List.of()));
    }
    Map<Path, List<StoredRun>> byFolder = new TreeMap<>();
    for (StoredRun run : StoredRun.in(folder)) {
      byFolder.computeIfAbsent(run.folder(), it -> new ArrayList<>()).add(run);
    }
    List<Path> parts =
        byFolder.keySet().stream()
            .filter(it -> PART.matcher(it.getFileName().toString()).matches())
            .filter(it -> it.getParent().equals(folder))
            .toList();
    if (byFolder.containsKey(folder)) {
      return joined(List.of(folder), byFolder);
    }
    if (parts.isEmpty()) {
      List<String> inside =
          byFolder.keySet().stream().map(it -> folder.relativize(it).toString()).toList();
      throw new DataFileException(folder, "it has no runs", remedy(inside));
    }
    return joined(parts, byFolder);
  }

  private static String remedy(List<String> inside) {
    return inside.isEmpty()
        ? "give the folder of --output of a command that trains"
        : "give one of the folders inside it: " + String.join(", ", inside);
  }

  private static ReportedStudy joined(List<Path> parts, Map<Path, List<StoredRun>> byFolder)
      throws IOException {
    List<StoredRun> first = newest(byFolder.get(parts.get(0)));
    List<Run> runs = runs(parts.get(0), first);
    Optional<HeldOut> held = heldOut(parts.get(0), runs);
    for (int i = 1; i < parts.size(); i++) {
      List<Run> more = runs(parts.get(i), newest(byFolder.get(parts.get(i))));
      Optional<HeldOut> moreHeld = heldOut(parts.get(i), more);
      runs = joined(runs, more, held.map(HeldOut::classes).orElse(0), i);
      held =
          held.isPresent() && moreHeld.isPresent()
              ? Optional.of(held.get().and(moreHeld.get()))
              : Optional.empty();
    }
    return ReportedStudy.of(parts.get(0), runs, first, held);
  }

  private static List<Run> joined(List<Run> before, List<Run> more, int answers, int divisions) {
    List<Run> joined = new ArrayList<>();
    for (Run run : before) {
      more.stream()
          .filter(it -> it.model().equals(run.model()) && it.seed() == run.seed())
          .findFirst()
          .ifPresent(other -> joined.add(run.and(other, answers, divisions)));
    }
    return joined;
  }

  private static List<Run> runs(Path folder, List<StoredRun> stored) throws IOException {
    List<Run> runs = stored.stream().map(StoredRun::run).toList();
    long sets = runs.stream().map(RunFolder::evaluated).distinct().count();
    if (sets > 1) {
      throw new DataFileException(
          folder,
          "its runs were evaluated on %s different sets of examples".formatted(sets),
          "move the runs of each set into a folder of their own");
    }
    return runs;
  }

  private static String evaluated(Run run) {
    return run.dependsOn().getOrDefault("evaluation data", "") + " " + run.outcomes().length;
  }

  private static Optional<HeldOut> heldOut(Path folder, List<Run> runs) throws IOException {
    return new HeldOutStore(new RunStore(Optional.of(folder))).find(runs.get(0));
  }

  /** Returns the newest of the runs of one title and seed, which differ in their settings. */
  private static List<StoredRun> newest(List<StoredRun> all) throws IOException {
    Map<String, StoredRun> newest = new LinkedHashMap<>();
    for (StoredRun run : all) {
      String key = run.run().seed() + " " + run.run().model();
      StoredRun other = newest.get(key);
      if (other == null || time(run).compareTo(time(other)) > 0) {
        newest.put(key, run);
      }
    }
    return List.copyOf(newest.values());
  }

  private static FileTime time(StoredRun run) throws IOException {
    return Files.getLastModifiedTime(run.folder().resolve(run.name() + ".json"));
  }
}
