package org.distill4j.samples.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.distill4j.runtime.file.AtomicFile;
import org.distill4j.runtime.kernel.KernelSelection;
import org.distill4j.samples.benchmarks.measure.Comparison;
import org.distill4j.samples.benchmarks.measure.ResultTable;
import org.distill4j.samples.benchmarks.measure.Rounds;
import org.distill4j.samples.benchmarks.measure.Settings;
import org.distill4j.samples.benchmarks.measure.Subject;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Times what distill4j computes and generates against the same in libtorch. */
@Command(
    name = "benchmarks",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Times distill4j against libtorch on the same matrix library.",
    footer = {
      "",
      "Without --only, everything runs: at most ten minutes on a machine of two cores.",
      "Results go to the output as a table in Markdown, progress to the error output.",
      "What is not computed alike by all contenders is not timed, and the command ends with 1.",
      "",
      "Examples:",
      "  --list",
      "  --only kernels,student --rounds 9 --json results.json"
    })
public final class Main implements Callable<Integer> {

  @Option(names = "--list", description = "Lists what can be timed, and ends.")
  private boolean list;

  @Option(
      names = "--only",
      split = ",",
      paramLabel = "NAME",
      description = "Runs these subjects or groups of subjects, of those that --list names.")
  private List<String> only = List.of();

  @Option(
      names = "--batch",
      description =
          "Examples in a batch of whole networks. Default: 64, and 128 for the dictionary sample.")
  private int batch;

  @Option(
      names = "--warm-up",
      description = "Least number of runs before. Default: ${DEFAULT-VALUE}.")
  private int warmUp = 2;

  @Option(names = "--rounds", description = "Rounds that are timed. Default: ${DEFAULT-VALUE}.")
  private int rounds = 5;

  @Option(
      names = "--seconds",
      description =
          "After so many seconds a comparison begins no further round, once three are done."
              + " Default: ${DEFAULT-VALUE}.")
  private double seconds = 20;

  @Option(
      names = "--threads",
      description =
          "Threads of libtorch; distill4j takes all cores that Java sees. Default: ${DEFAULT-VALUE}.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(names = "--memory", description = "Measures peak memory as well, in other processes.")
  private boolean memory;

  @Option(names = "--json", paramLabel = "FILE", description = "A file for the results.")
  private Path json;

  @Spec private CommandSpec spec;

  /** Runs the command and ends the program. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Main()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    if (list) {
      out.print(Subjects.list());
      out.flush();
      return 0;
    }
    List<Subject> subjects = subjects();
    Rounds counted = counted();
    // ND4J has to be loaded before libtorch.
    tell(KernelSelection.describe());
    List<Comparison> comparisons = new ArrayList<>();
    List<String> failed = new ArrayList<>();
    out.print(ResultTable.head());
    for (Subject subject : subjects) {
      String place =
          "%d/%d %s: ".formatted(subjects.indexOf(subject) + 1, subjects.size(), subject.name());
      Settings settings = new Settings(batch, threads, memory, counted, what -> tell(place + what));
      try {
        for (Comparison comparison : subject.run(settings)) {
          comparisons.add(comparison);
          out.print(ResultTable.rows(comparison));
        }
      } catch (IllegalStateException e) {
        failed.add(subject.name());
        tell(place + "not timed: " + e.getMessage());
      }
      out.flush();
      write(comparisons);
      // Native memory is freed when the objects that own it are collected.
      System.gc();
    }
    out.print(ResultTable.remark(comparisons));
    out.flush();
    if (!failed.isEmpty()) {
      tell("not timed: " + String.join(", ", failed));
    }
    return failed.isEmpty() ? 0 : CommandLine.ExitCode.SOFTWARE;
  }

  private List<Subject> subjects() {
    try {
      return only.isEmpty() ? Subjects.all() : Subjects.named(only);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--only: " + e.getMessage(), e);
    }
  }

  private Rounds counted() {
    try {
      return new Rounds(warmUp, rounds, seconds);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private void tell(String line) {
    PrintWriter err = spec.commandLine().getErr();
    err.println(line);
    err.flush();
  }

  private void write(List<Comparison> comparisons) throws IOException {
    if (json != null) {
      ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
      AtomicFile.write(json, file -> mapper.writeValue(file.toFile(), comparisons));
    }
  }
}
