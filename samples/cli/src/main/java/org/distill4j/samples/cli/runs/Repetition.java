package org.distill4j.samples.cli.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.distill4j.experiment.provenance.Invocation;
import org.distill4j.experiment.provenance.TrainingCourse;
import org.distill4j.experiment.store.Fingerprint;
import org.distill4j.experiment.store.RunDifferences;
import org.distill4j.experiment.store.RunDifferences.Difference;
import org.distill4j.experiment.store.StoredRun;

/**
 * A run that is trained again in a folder of its own.
 *
 * @param run the run
 * @param invocation the command that started it
 * @param folder the folder
 */
record Repetition(StoredRun run, Invocation invocation, Path folder) {

  private static final String OUTPUT = "--output";
  private static final Set<String> FILES = Set.of(OUTPUT, "--json", "--tensorboard");
  private static final Set<String> SURROUNDINGS = Set.of("software", "machine");

  /** Returns the arguments of the command, which writes nothing but to the folder. */
  List<String> arguments() {
    List<String> kept = new ArrayList<>();
    List<String> given = invocation.arguments();
    for (int i = 0; i < given.size(); i++) {
      String option = given.get(i).replaceFirst("=.*", "");
      if (FILES.contains(option)) {
        i += given.get(i).contains("=") ? 0 : 1;
      } else {
        kept.add(given.get(i));
      }
    }
    kept.addAll(List.of(OUTPUT, folder.toString()));
    return kept;
  }

  /**
   * Copies the results of all other runs of the command, which it then does not train again.
   *
   * @throws IOException if one cannot be copied
   */
  void copyOthers() throws IOException {
    Path root = root();
    for (StoredRun other : StoredRun.in(root)) {
      if (!other.run().fingerprint().equals(run.run().fingerprint())) {
        Path into = folder.resolve(root.relativize(other.folder()).toString());
        String file = other.name() + ".json";
        Files.createDirectories(into);
        Files.copy(other.folder().resolve(file), into.resolve(file));
      }
    }
  }

  /** Returns the folder of all results of the command. */
  private Path root() {
    Path own = run.folder().toAbsolutePath().normalize();
    Path place = Path.of(invocation.place());
    return !invocation.place().isEmpty() && own.endsWith(place)
        ? own.getRoot().resolve(own.subpath(0, own.getNameCount() - place.getNameCount()))
        : own;
  }

  /**
   * Returns the differences of the results in words; none if they are the same, bit for bit.
   *
   * @throws IOException if the new result cannot be read
   */
  List<String> differences() throws IOException {
    Optional<StoredRun> again = again();
    if (again.isEmpty()) {
      return List.of("the command trains no such run any more: %s".formatted(missing()));
    }
    List<String> differences = new ArrayList<>();
    if (!result(run).equals(result(again.get()))) {
      differences.add("the trained parameters differ");
    }
    if (!Arrays.equals(run.run().outcomes(), again.get().run().outcomes())) {
      differences.add("the outcomes of the held-out examples differ");
    }
    if (!run.run().metrics().equals(again.get().run().metrics())) {
      differences.add(
          "metrics: %s, now %s".formatted(run.run().metrics(), again.get().run().metrics()));
    }
    return differences;
  }

  private static String result(StoredRun stored) {
    return stored.provenance().flatMap(it -> it.training()).map(TrainingCourse::result).orElse("");
  }

  private Optional<StoredRun> again() throws IOException {
    return StoredRun.in(folder).stream()
        .filter(it -> it.run().fingerprint().equals(run.run().fingerprint()))
        .findFirst();
  }

  private String missing() throws IOException {
    return StoredRun.in(folder).stream()
        .filter(it -> it.run().model().equals(run.run().model()))
        .filter(it -> it.run().seed() == run.run().seed())
        .map(it -> new Fingerprint(it.run().dependsOn()).differences(run.run().dependsOn()))
        .findFirst()
        .orElse("its trial has another title");
  }

  /**
   * Returns the differences of software and machine, which may explain others.
   *
   * @throws IOException if the new result cannot be read
   */
  List<Difference> surroundings() throws IOException {
    Optional<StoredRun> again = again();
    return again.isEmpty()
        ? List.of()
        : RunDifferences.of(run, again.get()).stream()
            .filter(it -> SURROUNDINGS.contains(it.part()))
            .toList();
  }
}
