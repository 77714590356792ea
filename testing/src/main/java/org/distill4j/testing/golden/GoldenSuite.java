package org.distill4j.testing.golden;

import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.distill4j.testing.Expect;
import org.junit.jupiter.api.DynamicNode;

/**
 * Golden vectors as tests, one per case.
 *
 * @param items the comparison for each item, by file name without extension
 * @param elsewhere items compared by another test, with the name of that test
 * @param notYet items that nothing implements yet; reported as skipped
 */
public record GoldenSuite(
    Map<String, GoldenItem> items, Map<String, String> elsewhere, Set<String> notYet) {

  /** The system property that lists the folders, separated by commas. */
  public static final String PROPERTY = "distill4j.golden";

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Checks that each item is listed once.
   *
   * @throws IllegalArgumentException if an item has two entries
   */
  public GoldenSuite {
    for (String item : items.keySet()) {
      if (elsewhere.containsKey(item) || notYet.contains(item)) {
        throw new IllegalArgumentException("Item '" + item + "' is compared here: list it once.");
      }
    }
    for (String item : notYet) {
      if (elsewhere.containsKey(item)) {
        throw new IllegalArgumentException("Item '" + item + "' is compared elsewhere, not open.");
      }
    }
  }

  /** Tests for all files of a folder; an unknown item fails. */
  public Stream<DynamicNode> all(Path folder) throws IOException {
    List<Path> files = files(folder);
    Expect.that("There are no golden files in " + folder, !files.isEmpty());
    return files.stream().map(this::file);
  }

  /** Tests for the files of a folder that {@link #items} lists. */
  public Stream<DynamicNode> own(Path folder) throws IOException {
    return files(folder).stream().filter(file -> items.containsKey(name(file))).map(this::file);
  }

  /**
   * Tests for the folders in the system property {@value #PROPERTY}, one container per folder.
   * Returns a single skipped test if none of the folders exists.
   *
   * @param tests {@link #all} or {@link #own} of a suite
   */
  public static Stream<DynamicNode> shared(Folder tests) throws IOException {
    List<DynamicNode> containers = new ArrayList<>();
    String property = System.getProperty(PROPERTY, "");
    for (String name : property.split(",", -1)) {
      Path folder = Path.of(name.strip());
      if (!name.isBlank() && Files.isDirectory(folder)) {
        containers.add(dynamicContainer(folder.getFileName().toString(), tests.of(folder)));
      }
    }
    if (containers.isEmpty()) {
      String message =
          "No golden vectors found in '%s'. Set -D%s=FOLDER[,FOLDER...]."
              .formatted(property, PROPERTY);
      return Stream.of(dynamicTest("all", () -> abort(message)));
    }
    return containers.stream();
  }

  /** A selection of the tests of a folder. */
  @FunctionalInterface
  public interface Folder {

    /** Returns the tests of a folder. */
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
    if (notYet.contains(name)) {
      return dynamicTest(name, () -> abort(name + " is not implemented yet"));
    }
    GoldenItem item = items.get(name);
    if (item == null) {
      return dynamicTest(name, () -> Expect.that("Unknown item '%s'".formatted(name), false));
    }
    JsonNode file = read(path);
    return dynamicContainer(
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
