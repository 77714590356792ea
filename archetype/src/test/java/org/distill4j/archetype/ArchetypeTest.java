package org.distill4j.archetype;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The project compiles with the processor, trains and predicts. */
final class ArchetypeTest {

  private static final Pattern ACCURACY = Pattern.compile("(?m)^teacher .* ([0-9.]+) % correct$");

  @TempDir private Path folder;

  @BeforeEach
  void create() throws IOException {
    ArchetypeProject.create(folder);
  }

  @Test
  void theProjectTrainsAndPredicts() throws Exception {
    ProjectRun project = new ProjectRun(folder);
    assertThat(project.compile()).isEmpty();

    String trained = project.run("Train", "data", "target/student.zip");
    Matcher accuracy = ACCURACY.matcher(trained);
    assertWithMessage(trained).that(accuracy.find()).isTrue();
    assertWithMessage(trained).that(Double.parseDouble(accuracy.group(1))).isGreaterThan(70.0);
    assertThat(trained).contains("distilled student");

    assertThat(project.run("Export", "target/student.onnx")).contains("exported to");
    assertThat(Files.size(folder.resolve("target/student.onnx"))).isGreaterThan(1_000L);

    String asked = project.run("Predict", "wake me at seven", "will it rain today");
    assertThat(asked.lines().toList()).hasSize(6);
    assertThat(asked).contains("% alarm");
    assertThat(asked).contains("% weather");
  }

  @Test
  void everyPlaceholderHasAValue() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertWithMessage(file.toString())
            .that(Files.readString(file, StandardCharsets.UTF_8))
            .doesNotContain("${");
      }
    }
  }
}
