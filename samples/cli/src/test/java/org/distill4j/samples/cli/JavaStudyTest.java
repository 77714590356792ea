package org.distill4j.samples.cli;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.distill4j.experiment.Results;
import org.distill4j.experiment.spec.SpecLoader;
import org.distill4j.experiment.spec.SpecTask;
import org.distill4j.experiment.spec.TableStudy;
import org.distill4j.experiment.trial.Trial;
import org.distill4j.runtime.data.mapping.ColumnMapping;
import org.distill4j.runtime.data.table.Tables;
import org.distill4j.runtime.training.TrainingSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A study on tables in Java, as docs/data.md shows it, does what the command line does. */
final class JavaStudyTest {

  @TempDir private Path folder;

  private static Results run(
      String spec,
      ColumnMapping mapping,
      Path training,
      Path held,
      Map<String, Integer> sizes,
      TrainingSettings settings,
      List<Long> seeds,
      Path runs)
      throws IOException {
    try (SpecLoader loader = SpecLoader.open(List.of())) {
      SpecTask task = SpecTask.of(loader, spec, Optional.empty());
      TableStudy tables =
          TableStudy.read(
              task, mapping, Tables.of(training), Tables.of(held), Optional.empty(), sizes);
      List<Trial> trials = tables.trials(settings, Map.of(), Map.of());
      return tables.study().withSeeds(seeds).resumedIn(runs).savingNetworks().run(trials);
    }
  }

  @Test
  void theCommandLineFindsTheRunsOfJava() throws IOException {
    StringBuilder text = new StringBuilder("{\"word\": \"quick\", \"answer\": 1}\n");
    for (String word : List.of("slow", "late", "soon", "near", "far")) {
      text.append(
          "{\"word\": \"%sly\", \"answer\": 1}\n{\"word\": \"%s\", \"answer\": 0}\n"
              .formatted(word, word));
    }
    Path table = Files.writeString(folder.resolve("words.jsonl"), text);
    Path runs = folder.resolve("runs");
    Results results =
        run(
            "SpellingReader",
            ColumnMapping.builder().format("word=characters").build(),
            table,
            table,
            Map.of("width", 4),
            TrainingSettings.builder().epochs(1).build(),
            List.of(1L),
            runs);
    Console console =
        Console.run(
            "train",
            "SpellingReader",
            "--train=" + table,
            "--validation=" + table,
            "--as=word=characters",
            "--set=width=4",
            "--epochs=1",
            "--output=" + runs);

    assertWithMessage(console.err()).that(console.code()).isEqualTo(0);
    assertThat(console.out())
        .contains(results.table().toString().lines().skip(1).findFirst().get());
    try (var files = Files.list(runs)) {
      List<String> runsOfBoth =
          files
              .map(file -> file.getFileName().toString())
              .filter(file -> file.endsWith(".json") && !file.startsWith("held-out"))
              .toList();
      assertThat(runsOfBoth).hasSize(1);
    }
  }
}
