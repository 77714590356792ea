package org.distill4j.samples.cli;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;

/** Trains, evaluates and exports networks in a folder by the command line. */
abstract class SavedNetworkFixture {

  static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  static String[] arguments(List<String> data, String... command) {
    return Stream.concat(Stream.of(command), data.stream()).toArray(String[]::new);
  }

  static Console run(List<String> data, String... command) {
    Console console = Console.run(arguments(data, command));
    assertWithMessage(console.err()).that(console.code()).isEqualTo(0);
    return console;
  }

  String networks() {
    return folder.resolve("networks").toString();
  }

  String output() {
    return "--output=" + networks();
  }

  String json() {
    return "--json=" + folder.resolve("result.json");
  }

  JsonNode result() throws IOException {
    return JSON.readTree(folder.resolve("result.json").toFile());
  }

  /** Evaluates a network, and returns the result. */
  JsonNode evaluated(String model, List<String> data) throws IOException {
    Path json = folder.resolve("evaluation.json");
    Console console = run(data, "evaluate", networks(), "--model=" + model, "--json=" + json);
    assertThat(console.out()).startsWith("all ");
    return JSON.readTree(json.toFile());
  }

  void assertExportedToDl4j(List<String> data, String model) throws IOException {
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

  static void assertUsage(Console console, String text) {
    assertWithMessage(console.err()).that(console.code()).isEqualTo(2);
    assertThat(console.errors()).hasSize(1);
    assertThat(console.err()).contains(text);
  }
}
