package org.distill4j.samples.benchmarks.compiler;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.distill4j.samples.benchmarks.measure.Comparison;
import org.distill4j.samples.benchmarks.measure.Group;
import org.distill4j.samples.benchmarks.measure.Settings;
import org.distill4j.samples.benchmarks.measure.Subject;
import org.distill4j.samples.benchmarks.measure.Work;

/**
 * Compiles the specs of the ranking sample with the annotation processor, against compiling the
 * same specs and the generated sources without it.
 */
public final class CompileTime implements Subject {

  @Override
  public String name() {
    return "processor";
  }

  @Override
  public Group group() {
    return Group.COMPILER;
  }

  @Override
  public String description() {
    return "compiling the ranking sample's specs: processor and javac against javac alone";
  }

  @Override
  public List<Comparison> run(Settings settings) throws IOException {
    settings.progress().begins("compiling in both ways");
    Map<String, String> specs = SpecSources.read();
    Compilation compilation = new Compilation();
    MemoryFiles processed = compilation.run(specs, true);
    Map<String, String> all = new TreeMap<>(specs);
    all.putAll(processed.sources());
    checkEqual(processed.classes(), compilation.run(all, false).classes());
    List<Work> contenders =
        List.of(
            Work.of("with the processor", () -> compilation.run(specs, true)),
            Work.of("javac alone", () -> compilation.run(all, false)));
    String what =
        "%s specs, %s generated sources".formatted(specs.size(), processed.sources().size());
    return List.of(Comparison.of(what, settings.rounds().run(contenders)));
  }

  private static void checkEqual(Map<String, byte[]> one, Map<String, byte[]> other) {
    if (!one.keySet().equals(other.keySet())) {
      throw new IllegalStateException(
          "classes %s and %s were compiled".formatted(one.keySet(), other.keySet()));
    }
    one.forEach(
        (path, bytes) -> {
          if (!Arrays.equals(bytes, other.get(path))) {
            throw new IllegalStateException("the class files %s differ".formatted(path));
          }
        });
  }
}
