package org.distill4j.samples.cli;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.distill4j.samples.video.TinyVideos;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Networks of every sample, saved by a training, evaluated and queried. */
final class SavedNetworksTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> IMAGES =
      List.of("--images=40", "--epochs=1", "--student-epochs=1");
  private static final List<String> SYNSETS = List.of("--answers=20", "--training-fraction=0.1");

  /** A run of the sample of images that the tests copy. */
  @TempDir static Path trained;

  @TempDir Path folder;

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

  private static String[] arguments(List<String> data, String... command) {
    return Stream.concat(Stream.of(command), data.stream()).toArray(String[]::new);
  }

  private static Console run(List<String> data, String... command) {
    Console console = Console.run(arguments(data, command));
    assertWithMessage(console.err()).that(console.code()).isEqualTo(0);
    return console;
  }

  private String networks() {
    return folder.resolve("networks").toString();
  }

  private String output() {
    return "--output=" + networks();
  }

  private String json() {
    return "--json=" + folder.resolve("result.json");
  }

  private JsonNode result() throws IOException {
    return JSON.readTree(folder.resolve("result.json").toFile());
  }

  /** Evaluates a network, and returns the result. */
  private JsonNode evaluated(String model, List<String> data) throws IOException {
    Path json = folder.resolve("evaluation.json");
    Console console = run(data, "evaluate", networks(), "--model=" + model, "--json=" + json);
    assertThat(console.out()).startsWith("all ");
    return JSON.readTree(json.toFile());
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

  private void assertExportedToDl4j(List<String> data, String model) throws IOException {
    Path plain = folder.resolve("plain.zip");
    String[] command = {"export", networks(), "--format=dl4j", "--output=" + plain, json()};
    List<String> all = new ArrayList<>(List.of("--evaluate", "--model=" + model));
    all.addAll(data);
    assertThat(run(all, command).out()).startsWith(plain + ": ");
    assertThat(result().at("/format").asText()).isEqualTo("DL4J");
    assertThat(result().at("/largestDifference").asDouble()).isLessThan(1e-5);
    assertThat(result().at("/metrics/acc1_any/network"))
        .isEqualTo(result().at("/metrics/acc1_any/file"));
    Console weights = Console.run(arguments(List.of("--weights=int8"), command));
    assertThat(weights.err()).contains("--weights is for ONNX files; a file of DL4J has FLOAT32");
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
  void aGlossNetworkOfMultimodalIsEvaluatedAsInItsTraining() throws IOException {
    run(SYNSETS, "multimodal", "--width=16", "--epochs=1", "--examples=0", output(), json());

    assertSame(evaluated("teacher", SYNSETS), result().get(0));
    assertSame(evaluated("distilled", SYNSETS), result().get(2));
    Console console = run(SYNSETS, "predict", networks(), "--model=student", "--example=0");
    assertThat(console.out()).containsMatch("^synset [nvar]\\d+: what .+ \\(.+\\)\ncorrect: ");
    Console misfit =
        Console.run("evaluate", networks(), "--model=teacher", "--training-fraction=0.1");
    assertThat(misfit.code()).isEqualTo(1);
    assertThat(misfit.errors()).hasSize(1);
    assertThat(misfit.err()).contains("The data do not fit the network in ");
    assertThat(misfit.err()).contains("Give the options of its training.");
  }

  @Test
  void aVideoNetworkOfMultimodalIsEvaluatedAsInItsTraining() throws IOException {
    TinyVideos.write(folder);
    List<String> data = List.of("--data=" + folder);
    run(data, "multimodal", "--width=16", "--epochs=1", output(), json());

    assertSame(evaluated("distilled", data), result().get(2));
  }

  @Test
  void aGlossNetworkOfRankingIsEvaluatedAsInItsTraining() throws IOException {
    run(SYNSETS, ranking());

    assertSame(evaluated("teacher", SYNSETS), result().get(0));
    assertSame(evaluated("VANILLA", SYNSETS), result().get(1));
    Path plain = folder.resolve("plain.zip");
    Console refused =
        Console.run("export", networks(), "--model=teacher", "--format=dl4j", "--output=" + plain);
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.errors()).hasSize(1);
    assertThat(refused.err()).contains("No layer of DL4J is equal to these nodes: '");
    assertThat(Files.exists(plain)).isFalse();
  }

  @Test
  void aVideoNetworkOfRankingIsEvaluatedAsInItsTraining() throws IOException {
    TinyVideos.write(folder);
    List<String> data = List.of("--data=" + folder, "--mean-frames");
    run(data, ranking());

    assertSame(evaluated("vanilla", data), result().get(2));
    Console console = run(data, "predict", networks(), "--model=vanilla", "--example=1", "--top=2");
    assertThat(console.out()).startsWith("video ");
    assertThat(console.out().lines().toList()).hasSize(4);
  }

  @Test
  void aNetworkOfWordsIsEvaluatedAsInItsTraining() throws IOException {
    List<String> data = List.of("--words=80");
    run(data, "words", "--epochs=1", output());

    for (String network : List.of("teacher", "student", "distilled--pretrained")) {
      Path kept = folder.resolve("networks").resolve(network + "-seed-1.json");
      assertSame(evaluated(network, data), JSON.readTree(kept.toFile()));
    }
    Console console = run(data, "predict", networks(), "--model=teacher", "--example=0");
    assertThat(console.out())
        .containsMatch("^word [a-z]+\ncorrect: (noun|verb|adj|adv)(, \\w+)*\n");
    assertThat(console.out().lines().toList()).hasSize(6);
    Console misfit = Console.run("evaluate", networks(), "--model=teacher", "--words=84");
    assertThat(misfit.code()).isEqualTo(1);
    assertThat(misfit.errors()).hasSize(1);
    assertThat(misfit.err()).contains("are not those that it was trained on");
    assertExportedToDl4j(data, "teacher");
    assertUsage(
        Console.run("evaluate", networks(), "--model=teacher", "--partition=TEST"),
        "--partition does not apply to networks of 'words'; leave it out");
  }

  private String[] ranking() {
    return new String[] {
      "ranking",
      "--schemes=vanilla",
      "--epochs=1",
      "--student-epochs=1",
      "--teacher-width=16",
      "--student-width=16",
      output(),
      json()
    };
  }

  private static void assertSame(JsonNode evaluation, JsonNode run) {
    assertThat(evaluation.at("/metrics/acc1_any").isNumber()).isTrue();
    assertThat(evaluation.at("/metrics")).isEqualTo(run.get("metrics"));
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

  private static void assertUsage(Console console, String text) {
    assertWithMessage(console.err()).that(console.code()).isEqualTo(2);
    assertThat(console.errors()).hasSize(1);
    assertThat(console.err()).contains(text);
  }
}
