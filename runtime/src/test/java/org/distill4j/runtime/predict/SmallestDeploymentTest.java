package org.distill4j.runtime.predict;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.distill4j.runtime.graph.ModelFile;
import org.distill4j.testing.jvm.JavaProgram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A second JVM predicts with the jars that docs/deployment.md lists, without training classes. */
final class SmallestDeploymentTest {

  private static final Path PAGE = Path.of("..", "docs", "deployment.md");
  private static final Pattern JAR =
      Pattern.compile("(?m)^\\| `([a-z0-9.-]+)`(?: \\+ natives)? \\|");
  private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
  private static final List<String> NEEDED =
      List.of("argument", "data", "file", "graph", "kernel", "layer", "onnx", "predict", "stock");

  /** As the page says. */
  private static final long MOST_BYTES = 130_000_000;

  private static final long MOST_RESIDENT = 300_000;

  @TempDir private Path folder;

  @Test
  void aSecondJvmPredictsTheSame() throws Exception {
    SmallReader network = new SmallReader(false);
    Path file = folder.resolve("reader.zip");
    ModelFile.save(network, network.initialised(7), file);

    List<String> classPath = new ArrayList<>(List.of(needed(), asker()));
    List<Path> jars = jars();
    jars.forEach(jar -> classPath.add(jar.toString()));
    String out = run(String.join(File.pathSeparator, classPath), file);

    assertThat(out.lines().toList()).contains(Asker.answer(Predictor.load(file)));
    long bytes = 0;
    for (Path jar : jars) {
      bytes += Files.size(jar);
    }
    assertThat(bytes).isLessThan(MOST_BYTES);
    Matcher resident = RESIDENT.matcher(out);
    if (resident.find()) {
      assertThat(Long.parseLong(resident.group(1))).isLessThan(MOST_RESIDENT);
    }
  }

  private static String run(String classPath, Path file) throws IOException, InterruptedException {
    JavaProgram.Ended ended =
        JavaProgram.of(Asker.class)
            .withOptions("-Xmx256m", "-Dorg.bytedeco.javacpp.maxphysicalbytes=0")
            .withClassPath(classPath)
            .run(file.toString());
    assertWithMessage(ended.out()).that(ended.code()).isEqualTo(0);
    return ended.out();
  }

  /** Returns the jars of the page, among those of the tests. */
  private static List<Path> jars() throws IOException {
    List<Path> jars = new ArrayList<>();
    Matcher name = JAR.matcher(Files.readString(PAGE));
    while (name.find()) {
      Pattern jar = Pattern.compile(Pattern.quote(name.group(1)) + "-\\d[^/]*\\.jar");
      Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
          .map(Path::of)
          .filter(entry -> jar.matcher(entry.getFileName().toString()).matches())
          .filter(entry -> !entry.toString().contains("fasterxml"))
          .filter(entry -> !entry.toString().contains("google"))
          .forEach(jars::add);
    }
    assertWithMessage("jars of " + PAGE).that(jars.size()).isAtLeast(15);
    return jars;
  }

  /** Copies the classes of the runtime, without the packages that only training needs. */
  private String needed() throws Exception {
    Path classes =
        Path.of(Predictor.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Path copy = folder.resolve("runtime");
    for (String name : NEEDED) {
      copy(classes, "org/distill4j/runtime/" + name, copy);
    }
    return copy.toString();
  }

  private String asker() throws Exception {
    Path classes = Path.of(Asker.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    String name = Asker.class.getName().replace('.', '/') + ".class";
    Path copy = folder.resolve("program");
    copy(classes, name, copy);
    return copy.toString();
  }

  private static void copy(Path from, String name, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from.resolve(name))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }
}
