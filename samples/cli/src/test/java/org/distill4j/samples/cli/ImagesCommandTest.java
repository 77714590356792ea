package org.distill4j.samples.cli;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.distill4j.testing.damage.DamagedFile;
import org.distill4j.testing.damage.Promise;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The image sample on a few drawn images. */
final class ImagesCommandTest {

  @TempDir Path folder;

  @Test
  void distilsOnDrawnImages() throws IOException {
    Path json = folder.resolve("result.json");
    Console console =
        Console.run(
            "images",
            "--images",
            "40",
            "--epochs",
            "1",
            "--student-epochs",
            "1",
            "--json",
            json.toString());

    assertWithMessage(console.err()).that(console.code()).isEqualTo(0);
    assertThat(console.out())
        .contains("drawn images of 10 classes: 40 for training, 8 for validation, 8 for the test");
    List<String> lines = console.out().lines().toList();
    assertThat(lines.get(lines.size() - 1)).startsWith("distilled student ");
    JsonNode result = new ObjectMapper().readTree(json.toFile());
    assertThat(result.at("/results/2/model").asText()).isEqualTo("distilled student");
  }

  @Test
  void goesOnFromTheTrainingsThatHaveEnded() throws Exception {
    Path output = folder.resolve("output");
    // A folder in the place of the student's network: its file cannot be written.
    Path obstacle = Files.createDirectories(output.resolve("student.zip/x"));
    String[] command = {
      "images", "--images=20", "--epochs=1", "--student-epochs=1", "--output", output.toString()
    };
    assertThat(Console.run(command).code()).isEqualTo(1);
    Files.delete(obstacle);
    Files.delete(obstacle.getParent());

    Console again = Console.run(command);

    assertWithMessage(again.err()).that(again.code()).isEqualTo(0);
    assertThat(again.err()).contains("teacher, seed 1: goes on at its end, from ");
    assertThat(again.err()).contains("student, seed 1: goes on at its end, from ");
    assertThat(Files.exists(output.resolve("unfinished"))).isFalse();
    assertThat(Console.run("runs", "list", output.toString()).out())
        .containsMatch("(?m)^distilled-student-seed-1 ");
    for (String file : List.of("run.json", "result.json")) {
      DamagedFile.check(output.resolve(file), Promise.CHECKSUM, it -> finished(command));
    }
  }

  /** Returns what a finished run prints and writes. */
  private String finished(String... command) throws IOException {
    List<String> arguments = new ArrayList<>(List.of(command));
    Path json = folder.resolve("again.json");
    arguments.add("--json=" + json);
    Console console = Console.run(arguments.toArray(String[]::new));
    if (console.code() != 0) {
      throw new IOException(console.err());
    }
    return console.out() + Files.readString(json);
  }

  @Test
  void reportsErrorsInOneLine() {
    Console few = Console.run("images", "--images", "9");
    assertThat(few.code()).isEqualTo(2);
    assertThat(few.err()).contains("--images must be at least 10, but is 9");

    Console missing = Console.run("images", "--data", folder.toString());
    assertThat(missing.code()).isEqualTo(1);
    assertThat(missing.errors()).hasSize(1);
    assertThat(missing.err()).contains("there is no file train-images-idx3-ubyte or");
  }
}
