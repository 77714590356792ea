package org.distill4j.archetype;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The project compiles with the processor, trains and predicts. */
final class ArchetypeTest {

  private static final String CLASS_PATH = System.getProperty("java.class.path");
  private static final Pattern ACCURACY = Pattern.compile("(?m)^teacher .* ([0-9.]+) % correct$");

  @TempDir private Path folder;

  @BeforeEach
  void create() throws IOException {
    ArchetypeProject.create(folder);
  }

  @Test
  void theProjectTrainsAndPredicts() throws Exception {
    Path classes = Files.createDirectory(folder.resolve("classes"));
    List<String> arguments =
        new ArrayList<>(List.of("-parameters", "-Xlint:all,-processing,-path", "-Werror"));
    arguments.addAll(List.of("--release", "17", "-cp", CLASS_PATH, "-processorpath", CLASS_PATH));
    arguments.addAll(List.of("-d", classes.toString()));
    sources().forEach(source -> arguments.add(source.toString()));
    ByteArrayOutputStream messages = new ByteArrayOutputStream();
    int code =
        ToolProvider.getSystemJavaCompiler()
            .run(null, messages, messages, arguments.toArray(String[]::new));
    assertWithMessage(messages.toString(StandardCharsets.UTF_8)).that(code).isEqualTo(0);

    try (URLClassLoader loader = new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
      Path student = folder.resolve("student.zip");
      String trained = run(loader, "Train", folder.resolve("data").toString(), student.toString());
      Matcher accuracy = ACCURACY.matcher(trained);
      assertWithMessage(trained).that(accuracy.find()).isTrue();
      assertWithMessage(trained).that(Double.parseDouble(accuracy.group(1))).isGreaterThan(70.0);
      assertThat(trained).contains("distilled student");

      System.setProperty("student", student.toString());
      String asked = run(loader, "Predict", "wake me at seven", "will it rain today");
      System.clearProperty("student");
      assertThat(asked.lines().toList()).hasSize(6);
      assertThat(asked).contains("% alarm");
      assertThat(asked).contains("% weather");
    }
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

  private List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }

  private static String run(ClassLoader loader, String program, String... arguments)
      throws ReflectiveOperationException {
    PrintStream standard = System.out;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    try {
      loader
          .loadClass(ArchetypeProject.PACKAGE + "." + program)
          .getMethod("main", String[].class)
          .invoke(null, (Object) arguments);
    } finally {
      System.setOut(standard);
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
