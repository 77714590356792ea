package org.distill4j.samples.cli;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample of word classes on a few words. */
final class WordsCommandTest {

  @TempDir Path folder;

  @Test
  void comparesStudentsAndResumes() throws IOException {
    Path json = folder.resolve("result.json");
    Path runs = folder.resolve("runs");

    List<String> first = run(json, runs);
    List<String> again = run(json, runs);

    assertThat(again).isEqualTo(first);
    assertThat(first.get(0)).matches("\\d+ examples for training, \\d+ held out, 4 classes");
    assertThat(first.get(1)).containsMatch("^trial +parameters +Acc@1 +95 % +- student +95 %");
    JsonNode table = new ObjectMapper().readTree(json.toFile());
    assertThat(table.at("/rows/0/0").asText()).isEqualTo("teacher");
    assertThat(table.at("/rows")).hasSize(5);
    assertThat(Files.exists(runs.resolve("distilled-student-seed-1.json"))).isTrue();
  }

  private static List<String> run(Path json, Path runs) {
    Console console =
        Console.run(
            "words",
            "--words=80",
            "--epochs=1",
            "--json",
            json.toString(),
            "--output",
            runs.toString());
    assertWithMessage(console.err()).that(console.code()).isEqualTo(0);
    return console.out().lines().toList();
  }

  @Test
  void refusesTooFewWords() {
    Console console = Console.run("words", "--words=4");

    assertThat(console.code()).isEqualTo(2);
    assertThat(console.err()).contains("--words must be at least 20, but is 4");
  }
}
