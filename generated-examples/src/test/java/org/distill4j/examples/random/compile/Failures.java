package org.distill4j.examples.random.compile;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.distill4j.examples.random.spec.Spec;

/** Collects failed specs with the information needed to reproduce them. */
public final class Failures {

  private static final int MOST_SHOWN = Integer.getInteger("distill4j.specs.shown", 3);
  private static final int MOST_MESSAGES = 6;

  private final List<String> reports = new ArrayList<>();

  /** Records a spec with its source, its seed and its generated sources. */
  public void add(Spec spec, String what, MemoryFiles files) {
    StringBuilder report = new StringBuilder();
    report
        .append("\n=== seed ")
        .append(spec.seed())
        .append(", ")
        .append(spec.story())
        .append(": ")
        .append(what.strip())
        .append("\n--- spec, with ")
        .append(spec.sizes())
        .append('\n')
        .append(numbered(spec.source()));
    Stream.concat(
            spec.types().stream().map(type -> type.name() + "Graph"),
            spec.distillations().stream().map(name -> name + "Distiller"))
        .filter(name -> what.contains(name + ".java"))
        .forEach(
            name ->
                files
                    .source(spec.packageName() + "." + name)
                    .ifPresent(
                        source ->
                            report
                                .append("--- ")
                                .append(name)
                                .append('\n')
                                .append(numbered(source))));
    reports.add(report.toString());
  }

  public int count() {
    return reports.size();
  }

  /** Returns a report with the first failures in full. */
  public String inWords() {
    return reports.size()
        + " specs failed; the first of them:\n"
        + reports.stream().limit(MOST_SHOWN).collect(Collectors.joining("\n"))
        + "\nTo run one of them again: -Ddistill4j.specs=1 -Ddistill4j.specs.seed=<its seed>\n";
  }

  /** Returns the first distinct messages. */
  public static String inWords(List<SpecTask.Message> messages) {
    return messages.stream()
        .map(SpecTask.Message::text)
        .distinct()
        .limit(MOST_MESSAGES)
        .collect(Collectors.joining("\n"));
  }

  private static String numbered(String source) {
    List<String> lines = source.lines().toList();
    return IntStream.range(0, lines.size())
        .mapToObj(i -> "%4d %s\n".formatted(i + 1, lines.get(i)))
        .collect(Collectors.joining());
  }

  /** Returns a stack trace as text, that of the cause if a call by reflection failed. */
  public static String trace(Throwable error) {
    if (error instanceof InvocationTargetException && error.getCause() != null) {
      return trace(error.getCause());
    }
    StringWriter text = new StringWriter();
    error.printStackTrace(new PrintWriter(text));
    return text.toString().lines().limit(40).collect(Collectors.joining("\n"));
  }
}
