package org.distill4j.runtime.golden;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;

/**
 * The files of a folder of golden vectors as tests, one for each case.
 *
 * @param items how items are compared, by the name of their file
 * @param elsewhere where other items are compared, by the name of their file
 */
public record GoldenSuite(Map<String, GoldenItem> items, Map<String, String> elsewhere) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** All files of a folder; one that is neither compared here nor elsewhere fails. */
  public Stream<DynamicNode> all(Path folder) throws IOException {
    List<Path> files = files(folder);
    assertWithMessage("golden files in %s", folder).that(files).isNotEmpty();
    return files.stream().map(this::file);
  }

  /** The files of a folder that are compared here. */
  public Stream<DynamicNode> own(Path folder) throws IOException {
    return files(folder).stream().filter(file -> items.containsKey(name(file))).map(this::file);
  }

  /**
   * The folder that the system property {@code distill4j.golden} names, as {@link #all} or {@link
   * #own} of it; one test that is skipped where it does not exist.
   */
  public static Stream<DynamicNode> shared(Folder tests) throws IOException {
    Path folder = Path.of(System.getProperty("distill4j.golden", ""));
    if (!Files.isDirectory(folder)) {
      String message =
          "There are no golden vectors in '" + folder + "': set -Ddistill4j.golden=FOLDER";
      return Stream.of(dynamicTest("all", () -> abort(message)));
    }
    return tests.of(folder);
  }

  /** The tests of a folder. */
  @FunctionalInterface
  public interface Folder {
    /** Its tests. */
    Stream<DynamicNode> of(Path folder) throws IOException;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString().replaceFirst("\\.json$", "");
  }

  private DynamicNode file(Path path) {
    String name = name(path);
    if (elsewhere.containsKey(name)) {
      return dynamicTest(name, () -> abort(name + ": " + elsewhere.get(name)));
    }
    GoldenItem item = items.get(name);
    if (item == null) {
      return dynamicTest(name, () -> assertThat(items.keySet()).contains(name));
    }
    JsonNode file = read(path);
    return DynamicContainer.dynamicContainer(
        name,
        StreamSupport.stream(file.get("cases").spliterator(), false)
            .map(one -> dynamicTest(one.get("id").asText(), () -> verify(item, file, one))));
  }

  private static void verify(GoldenItem item, JsonNode file, JsonNode json) {
    GoldenCase one = new GoldenCase(file, json);
    item.verify(one);
    one.requireAllCompared();
  }

  private static JsonNode read(Path path) {
    try {
      return JSON.readTree(path.toFile());
    } catch (IOException e) {
      throw new IllegalStateException("Cannot read " + path, e);
    }
  }
}
