package org.distill4j.examples;

import static com.google.common.truth.Truth.assertWithMessage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The checked-in sources equal those that the processor generates for the examples. */
final class GeneratedSourcesTest {

  private static final Path CHECKED_IN = Path.of("src/main/generated");
  private static final Path GENERATED = Path.of("target/generated-sources/annotations");
  private static final String UPDATE =
      "mvn -pl generated-examples -am test -Dtest=GeneratedSourcesTest"
          + " -Dsurefire.failIfNoSpecifiedTests=false -Ddistill4j.update=true";

  @Test
  void generatedSourcesAreThoseCheckedIn() throws IOException {
    Map<String, String> generated = sources(GENERATED);
    assertWithMessage("sources under %s", GENERATED).that(generated).isNotEmpty();
    if (Boolean.getBoolean("distill4j.update")) {
      update(generated);
    }
    assertWithMessage("The generated sources have changed. If that is meant, run:\n  %s\n", UPDATE)
        .that(generated)
        .containsExactlyEntriesIn(sources(CHECKED_IN));
  }

  private static Map<String, String> sources(Path root) throws IOException {
    Map<String, String> sources = new TreeMap<>();
    if (!Files.exists(root)) {
      return sources;
    }
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        sources.put(root.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
    }
    return sources;
  }

  private static void update(Map<String, String> generated) throws IOException {
    for (String left : sources(CHECKED_IN).keySet()) {
      if (!generated.containsKey(left)) {
        Files.delete(CHECKED_IN.resolve(left));
      }
    }
    for (Map.Entry<String, String> source : generated.entrySet()) {
      Path file = CHECKED_IN.resolve(source.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, source.getValue());
    }
  }
}
