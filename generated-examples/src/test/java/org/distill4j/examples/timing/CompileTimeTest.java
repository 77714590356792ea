package org.distill4j.examples.timing;

import static com.google.common.truth.Truth.assertWithMessage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.distill4j.processor.DistillationProcessor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a spec of 60 nodes adds to a compilation in a warm compiler: the same source compiled
 * without the processor, with it, and with what it wrote as a source, in turns. See
 * docs/compile-time.md.
 */
@EnabledIfSystemProperty(named = "distill4j.timing", matches = "true")
final class CompileTimeTest {

  private static final int WARM = Integer.getInteger("distill4j.timing.warm", 150);
  private static final int ROUNDS = Integer.getInteger("distill4j.timing.rounds", 101);
  private static final double MOST = 40;

  @TempDir Path folder;

  private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
  private final StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
  private List<JavaFileObject> spec = List.of();
  private List<JavaFileObject> specAndWritten = List.of();

  @BeforeEach
  void generateOnce() throws IOException {
    Path sources = Files.createDirectories(folder.resolve("sources"));
    Path classes = Files.createDirectories(folder.resolve("classes"));
    files.setLocationFromPaths(StandardLocation.SOURCE_OUTPUT, List.of(sources));
    files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
    spec = List.of(source("large/Large", LargeSpec.source()));
    compile(spec, true);
    List<JavaFileObject> all = new ArrayList<>(spec);
    try (Stream<Path> written = Files.walk(sources)) {
      for (Path file : written.filter(path -> path.toString().endsWith(".java")).toList()) {
        String name = sources.relativize(file).toString().replace(".java", "");
        all.add(source(name, Files.readString(file)));
      }
    }
    specAndWritten = List.copyOf(all);
    assertWithMessage("sources").that(specAndWritten).hasSize(2);
  }

  @Test
  void aSpecOfSixtyNodesAddsLittle() {
    Map<String, LongSupplier> contenders = new TreeMap<>();
    contenders.put("1 spec without the processor", () -> timed(spec, false));
    contenders.put(
        "2 spec and written source, without the processor", () -> timed(specAndWritten, false));
    contenders.put("3 spec with the processor", () -> timed(spec, true));
    Map<String, double[]> times = new TreeMap<>();
    contenders.keySet().forEach(name -> times.put(name, new double[ROUNDS]));
    for (int round = -WARM; round < ROUNDS; round++) {
      for (Map.Entry<String, LongSupplier> contender : contenders.entrySet()) {
        double milliseconds = contender.getValue().getAsLong() / 1e6;
        if (round >= 0) {
          times.get(contender.getKey())[round] = milliseconds;
        }
      }
    }
    List<double[]> columns = List.copyOf(times.values());
    double added = median(differences(columns.get(2), columns.get(0)));
    double processing = median(differences(columns.get(2), columns.get(1)));
    String report = report(times, added, processing);
    write(report);
    assertWithMessage(report).that(added).isAtMost(MOST);
  }

  private static String report(Map<String, double[]> times, double added, double processing) {
    StringBuilder report = new StringBuilder("milliseconds, medians of " + ROUNDS + " rounds\n");
    times.forEach((name, values) -> report.append("%-52s %7.1f%n".formatted(name, median(values))));
    report.append("%-52s %7.1f%n".formatted("added by the spec: 3 - 1, paired", added));
    report.append("%-52s %7.1f%n".formatted("of that the processor: 3 - 2, paired", processing));
    return report.toString();
  }

  private static void write(String report) {
    try {
      Files.writeString(Path.of("target/compile-time.txt"), report);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private long timed(List<JavaFileObject> sources, boolean processed) {
    long start = System.nanoTime();
    compile(sources, processed);
    return System.nanoTime() - start;
  }

  private void compile(List<JavaFileObject> sources, boolean processed) {
    DiagnosticCollector<JavaFileObject> messages = new DiagnosticCollector<>();
    List<String> options = new ArrayList<>(List.of("-cp", System.getProperty("java.class.path")));
    if (!processed) {
      options.add("-proc:none");
    }
    JavaCompiler.CompilationTask task =
        compiler.getTask(null, files, messages, options, null, sources);
    if (processed) {
      task.setProcessors(List.of(new DistillationProcessor()));
    }
    assertWithMessage("%s", messages.getDiagnostics()).that(task.call()).isTrue();
  }

  private static JavaFileObject source(String name, String text) {
    return new SimpleJavaFileObject(
        URI.create("spec:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
      }
    };
  }

  private static double[] differences(double[] more, double[] less) {
    double[] differences = new double[more.length];
    for (int i = 0; i < more.length; i++) {
      differences[i] = more[i] - less[i];
    }
    return differences;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
