package org.distill4j.runtime.golden;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.Sets;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every file and every case of the golden vectors: the project's own few, and those in the folder
 * that the system property {@code distill4j.golden} names, where it exists.
 */
class GoldenTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TestFactory
  Stream<DynamicNode> own() throws IOException, URISyntaxException {
    return files(Path.of(GoldenTest.class.getResource("/golden").toURI()));
  }

  @TestFactory
  Stream<DynamicNode> shared() throws IOException {
    Path folder = Path.of(System.getProperty("distill4j.golden", ""));
    if (!Files.isDirectory(folder)) {
      String message =
          "There are no golden vectors in '" + folder + "': set -Ddistill4j.golden=FOLDER";
      return Stream.of(dynamicTest("all", () -> abort(message)));
    }
    return files(folder);
  }

  @Test
  void nothingThatIsComparedIsCalledNotYet() {
    assertThat(Sets.intersection(GoldenItems.ITEMS.keySet(), GoldenItems.NOT_YET)).isEmpty();
  }

  private static Stream<DynamicNode> files(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> entries = Files.list(folder)) {
      files = entries.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
    assertWithMessage("golden files in %s", folder).that(files).isNotEmpty();
    return files.stream().map(GoldenTest::file);
  }

  private static DynamicNode file(Path path) {
    String name = path.getFileName().toString().replaceFirst("\\.json$", "");
    if (GoldenItems.NOT_YET.contains(name)) {
      return dynamicTest(name, () -> abort(name + ": not yet"));
    }
    GoldenItem item = GoldenItems.ITEMS.get(name);
    if (item == null) {
      return dynamicTest(name, () -> assertThat(GoldenItems.ITEMS.keySet()).contains(name));
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
