package org.distill4j.samples.cli;

import static com.google.common.truth.Truth.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Networks of the sample of images, saved by a training, evaluated, exported and queried. */
final class SavedImageNetworksTest extends SavedNetworkFixture {

  private static final List<String> IMAGES =
      List.of("--images=40", "--epochs=1", "--student-epochs=1");

  /** A run that the tests copy. */
  @TempDir static Path trained;

  @BeforeAll
  static void trainOnImages() {
    run(
        IMAGES,
        "images",
        "--output=" + trained.resolve("networks"),
        "--json=" + trained.resolve("result.json"));
  }

  private void copyImages() throws IOException {
    try (Stream<Path> files = Files.walk(trained)) {
      for (Path file : (Iterable<Path>) files.skip(1)::iterator) {
        Files.copy(file, folder.resolve(trained.relativize(file)));
      }
    }
  }

  @Test
  void imagesAreEvaluatedAsInTheirTraining() throws IOException {
    copyImages();

    JsonNode evaluated = evaluated("TEACHER", List.of("--images=40"));

    assertThat(evaluated.at("/metrics")).isEqualTo(result().at("/results/0/metrics"));
    assertThat(evaluated.at("/model").asText()).isEqualTo("TEACHER");
    assertThat(evaluated.at("/spec").asText()).endsWith(".ImageTeacher");
    Console console = run(List.of("--images=40"), "predict", networks(), "--example=3");
    assertThat(console.out()).startsWith("image 3\ncorrect: frame\n");
    assertThat(console.out().lines().toList()).hasSize(7);
  }

  @Test
  void anImageNetworkIsExported() throws IOException {
    copyImages();
    Path file = folder.resolve("student.onnx");

    Console console =
        run(
            List.of("--images=40", "--evaluate"),
            "export",
            networks(),
            "--model=student",
            "--output=" + file,
            json());

    assertThat(console.out()).startsWith(file + ": ");
    assertThat(console.out()).containsMatch("Acc@1 +network +[0-9.]+ +file +[0-9.]+");
    assertThat(result().at("/bytes").asLong()).isEqualTo(Files.size(file));
    assertThat(result().at("/largestDifference").asDouble()).isLessThan(1e-5);
    assertThat(result().at("/metrics/acc1_any/network"))
        .isEqualTo(result().at("/metrics/acc1_any/file"));
    Path small = folder.resolve("small.onnx");
    run(
        List.of("--weights=int8", json()),
        "export",
        networks(),
        "--model=student",
        "--output=" + small);
    assertThat(Files.size(small)).isLessThan(Files.size(file));
    assertThat(result().at("/largestDifference").asDouble()).isGreaterThan(1e-5);
    assertThat(result().at("/weights").asText()).isEqualTo("INT8");
    assertExportedToDl4j(List.of("--images=40"), "student");
  }

  @Test
  void aFinishedTrainingIsNotRepeated() throws IOException {
    Path other = folder.resolve("other.json");
    Console first = run(IMAGES, "images", output(), json());

    Console again = run(IMAGES, "images", output(), "--resume", "--json=" + other);

    assertThat(again.out()).isEqualTo(first.out());
    assertThat(again.err()).contains("using the results in " + networks());
    assertThat(Files.mismatch(folder.resolve("result.json"), other)).isEqualTo(-1);
    Console different = Console.run(arguments(IMAGES, "images", output(), "--seed=2"));
    assertThat(different.err()).doesNotContain("using the results");
    assertThat(different.code()).isEqualTo(1);
    assertThat(different.err()).contains("has a run with other options (settings: ");
    assertThat(different.err()).contains("seed=1, not seed=2");
    assertThat(different.err()).contains(": give the same options, choose another folder, or");
    assertThat(run(IMAGES, "images", output()).out()).isEqualTo(first.out());
  }

  @Test
  void networksOfDifferentRunsAreRefusedTogether() throws IOException {
    copyImages();
    Path second = folder.resolve("second");
    run(IMAGES, "images", "--output=" + second, "--seed=2");

    Files.copy(
        second.resolve("student.zip"),
        folder.resolve("networks/student.zip"),
        StandardCopyOption.REPLACE_EXISTING);

    Console mixed = Console.run("evaluate", networks(), "--model=student", "--images=40");
    assertThat(mixed.code()).isEqualTo(1);
    assertThat(mixed.err()).contains("is of another run than its folder (settings: ");
    Files.delete(folder.resolve("networks/run.json"));
    Console unknown = Console.run(arguments(IMAGES, "images", output()));
    assertThat(unknown.code()).isEqualTo(1);
    assertThat(unknown.err())
        .contains(
            "has networks of a run with unknown options: choose another folder, or remove it");
  }

  @Test
  void aDamagedRunIsRefused() throws IOException {
    Path file = Files.createDirectory(folder.resolve("networks")).resolve("run.json");
    for (String damage : List.of("", "null", "[]", "{}", "{\"fingerprint\": \"x\"}", "7")) {
      Files.writeString(file, damage);
      Console console = Console.run(arguments(IMAGES, "images", output()));
      assertThat(console.code()).isEqualTo(1);
      assertThat(console.err()).contains(file + " is damaged");
    }
  }

  @Test
  void aWrongUseIsReportedInOneLine() throws IOException {
    copyImages();

    assertUsage(
        Console.run("predict", networks(), "--definition=a big city"),
        "--definition does not apply to networks of 'images'; give --example");
    assertUsage(
        Console.run("predict", networks(), "--images=40", "--example=8"),
        "--example must be less than 8, the number of examples, but is 8");
    assertUsage(
        Console.run("predict", networks(), "--definition=x", "--example=8"),
        "give one of --table, --definition and --example");
    assertUsage(
        Console.run("evaluate", networks(), "--split=val"),
        "--split does not apply to --data dictionary; leave it out");
    Console missing = Console.run("evaluate", networks(), "--model=tutor");
    assertThat(missing.code()).isEqualTo(1);
    assertThat(missing.errors()).hasSize(1);
    assertThat(missing.err()).contains("There is no model file " + networks());
    assertThat(missing.err()).contains("Available: distilled-student, student, teacher.");
  }
}
