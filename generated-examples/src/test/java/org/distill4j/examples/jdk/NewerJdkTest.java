package org.distill4j.examples.jdk;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.distill4j.testing.jdk.NewerJdk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A newer JDK compiles the examples to the same sources and trains to the same parameters. */
final class NewerJdkTest {

  private static final Path SPECS = Path.of("src/main/java");
  private static final Path CHECKED_IN = Path.of("src/main/generated");
  private static final String CLASS_PATH = System.getProperty("java.class.path");

  @TempDir Path folder;
  private NewerJdk jdk;

  @BeforeEach
  void find() {
    jdk = NewerJdk.find().orElse(null);
    assumeTrue(jdk != null, NewerJdk.NONE);
  }

  @Test
  void compilesTheSameSources() throws IOException {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("-parameters", "-processorpath", CLASS_PATH, "-cp", CLASS_PATH));
    arguments.addAll(List.of("-Xlint:all,-processing,-options,-path", "-Werror"));
    for (String option : List.of("-d", "-s")) {
      arguments.addAll(
          List.of(option, Files.createDirectory(folder.resolve(option.substring(1))).toString()));
    }
    sources(SPECS).keySet().forEach(source -> arguments.add(SPECS.resolve(source).toString()));

    NewerJdk.Run run = jdk.run("javac", arguments, folder);

    assertWithMessage("javac of JDK %s: %s", jdk.feature(), run.err() + run.out())
        .that(run.code())
        .isEqualTo(0);
    assertThat(sources(folder.resolve("s"))).containsExactlyEntriesIn(sources(CHECKED_IN));
  }

  @Test
  void trainsTheSameParametersWithAndWithoutVectors() {
    String digest = Integer.toString(TrainedHints.digest());
    List<String> plain = List.of("-cp", CLASS_PATH, TrainedHints.class.getName());
    List<String> vectors = new ArrayList<>(List.of("--add-modules", "jdk.incubator.vector"));
    vectors.addAll(plain);

    NewerJdk.Run loops = jdk.run("java", plain, folder);
    assertWithMessage(loops.err())
        .that(loops.out().lines().findFirst())
        .isEqualTo(Optional.of(digest));
    NewerJdk.Run run = jdk.run("java", vectors, folder);
    assertWithMessage(run.err()).that(run.out().lines().findFirst()).isEqualTo(Optional.of(digest));
    assertThat(run.out()).contains("optimisers by the Vector API");
  }

  private static Map<String, String> sources(Path root) throws IOException {
    Map<String, String> sources = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        sources.put(root.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
    }
    return sources;
  }
}
