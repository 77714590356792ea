package org.distill4j.examples.timing;

import static com.google.common.truth.Truth.assertWithMessage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
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
 * Measures the time that a spec of 60 nodes adds to a compilation in a warm compiler. The same
 * source is compiled in turn without the processor, with it, and with the generated code as a
 * source. See docs/compile-time.md.
 */
@EnabledIfSystemProperty(named = "distill4j.timing", matches = "true")
final class CompileTimeTest {

  private static final int WARM = Integer.getInteger("distill4j.timing.warm", 150);
  private static final int ROUNDS = Integer.getInteger("distill4j.timing.rounds", 101);
  private static final double MOST = 40;
  private static final String LINE = "%-52s%10s%10s%12s%12s%n";

  @TempDir Path folder;

  private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
  private final StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private List<JavaFileObject> spec = List.of();
  private List<JavaFileObject> specAndWritten = List.of();

  @BeforeEach
  void generateOnce() throws IOException {
    spec = List.of(source("large/Large", LargeSpec.source()));
    Path sources = outputFolders().resolve("sources");
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
    Map<String, Supplier<Time>> contenders = new TreeMap<>();
    contenders.put("1 spec without the processor", () -> timed(spec, false));
    contenders.put(
        "2 spec and written source, without the processor", () -> timed(specAndWritten, false));
    contenders.put("3 spec with the processor", () -> timed(spec, true));
    Map<String, List<Time>> times = new TreeMap<>();
    contenders.keySet().forEach(name -> times.put(name, new ArrayList<>()));
    for (int round = -WARM; round < ROUNDS; round++) {
      for (Map.Entry<String, Supplier<Time>> contender : contenders.entrySet()) {
        Time time = contender.getValue().get();
        if (round >= 0) {
          times.get(contender.getKey()).add(time);
        }
      }
    }
    List<List<Time>> columns = List.copyOf(times.values());
    String report = report(times);
    write(report);
    Time added = middleDifference(columns.get(2), columns.get(0));
    assertWithMessage(report).that(added.processor()).isAtMost(MOST);
  }

  /**
   * The time of a compilation, in milliseconds.
   *
   * @param processor the CPU time of the compiling thread
   * @param wall the wall-clock time, including other programs and disk waits
   */
  private record Time(double processor, double wall) {

    Time minus(Time other) {
      return new Time(processor - other.processor, wall - other.wall);
    }
  }

  private static String report(Map<String, List<Time>> times) {
    List<List<Time>> columns = List.copyOf(times.values());
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    StringBuilder report = new StringBuilder();
    report.append("milliseconds, %d rounds, load %.1f%n".formatted(ROUNDS, load));
    report.append(LINE.formatted("", "CPU", "wall", "least CPU", "least wall"));
    times.forEach((name, values) -> report.append(line(name, middle(values), least(values))));
    report.append(difference("added by the spec: 3 - 1", columns.get(2), columns.get(0)));
    report.append(difference("of that the processor: 3 - 2", columns.get(2), columns.get(1)));
    return report.toString();
  }

  /** Formats the difference of two columns; medians are of paired rounds. */
  private static String difference(String name, List<Time> more, List<Time> less) {
    return line(name, middleDifference(more, less), least(more).minus(least(less)));
  }

  private static String line(String name, Time middle, Time least) {
    return LINE.formatted(
        name,
        "%.1f".formatted(middle.processor()),
        "%.1f".formatted(middle.wall()),
        "%.1f".formatted(least.processor()),
        "%.1f".formatted(least.wall()));
  }

  private static void write(String report) {
    try {
      Files.writeString(Path.of("target/compile-time.txt"), report);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Time timed(List<JavaFileObject> sources, boolean processed) {
    Path outputs = outputFolders();
    long processor = threads.getCurrentThreadCpuTime();
    long wall = System.nanoTime();
    compile(sources, processed);
    Time time =
        new Time(
            (threads.getCurrentThreadCpuTime() - processor) / 1e6,
            (System.nanoTime() - wall) / 1e6);
    delete(outputs);
    return time;
  }

  /** Returns empty output folders, since build tools delete the files they recompile. */
  private Path outputFolders() {
    try {
      Path outputs = Files.createTempDirectory(folder, "outputs");
      files.setLocationFromPaths(
          StandardLocation.SOURCE_OUTPUT,
          List.of(Files.createDirectories(outputs.resolve("sources"))));
      files.setLocationFromPaths(
          StandardLocation.CLASS_OUTPUT,
          List.of(Files.createDirectories(outputs.resolve("classes"))));
      return outputs;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path outputs) {
    try (Stream<Path> written = Files.walk(outputs)) {
      for (Path file : written.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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

  private static Time middleDifference(List<Time> more, List<Time> less) {
    return middle(
        IntStream.range(0, more.size()).mapToObj(i -> more.get(i).minus(less.get(i))).toList());
  }

  private static Time middle(List<Time> times) {
    int middle = times.size() / 2;
    return new Time(sorted(times, Time::processor)[middle], sorted(times, Time::wall)[middle]);
  }

  private static Time least(List<Time> times) {
    return new Time(sorted(times, Time::processor)[0], sorted(times, Time::wall)[0]);
  }

  private static double[] sorted(List<Time> times, ToDoubleFunction<Time> part) {
    return times.stream().mapToDouble(part).sorted().toArray();
  }
}
