package org.distill4j.samples.benchmarks;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.distill4j.runtime.kernel.selection.KernelSelection;
import org.distill4j.samples.benchmarks.busy.BesideOthers;
import org.distill4j.samples.benchmarks.busy.Disturbance;
import org.distill4j.samples.benchmarks.measure.Rounds;
import org.distill4j.samples.benchmarks.measure.Settings;
import org.distill4j.samples.benchmarks.measure.Subject;
import org.distill4j.samples.benchmarks.own.MatrixLibrary;
import org.distill4j.samples.benchmarks.sweep.Growth;
import org.distill4j.samples.benchmarks.sweep.Sweep;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Times distill4j against equivalent code in libtorch. */
@Command(
    name = "benchmarks",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Times distill4j against equivalent code in libtorch, on the same matrix library.",
    footer = {
      "",
      "Without --only, all subjects run, in at most ten minutes on two cores.",
      "Results are written to standard output as Markdown, progress to standard error.",
      "A subject whose contenders compute different results is not timed; the exit code is 1.",
      "",
      "Examples:",
      "  --list",
      "  --only kernels,student --rounds 9 --json results.json"
    })
public final class Main implements Callable<Integer> {

  @Option(names = "--list", description = "List the subjects and exit.")
  private boolean list;

  @Option(
      names = "--only",
      split = ",",
      paramLabel = "NAME",
      description = "Run only these subjects or groups of subjects, as named by --list.")
  private List<String> only = List.of();

  @Option(
      names = "--sweep",
      description =
          "Measure instead the growth of a step with the batch, question, answers and graph layers.")
  private boolean sweep;

  @Option(
      names = "--busy",
      description = "Measure instead steps alone and beside a process that keeps one core busy.")
  private boolean busy;

  @Option(
      names = "--batch",
      description =
          "Examples in a batch of whole networks. Default: 64, and 128 for the dictionary sample.")
  private int batch;

  @Option(
      names = "--warm-up",
      description = "Minimum number of warm-up runs. Default: ${DEFAULT-VALUE}.")
  private int warmUpRounds = 2;

  @Option(names = "--rounds", description = "Number of timed rounds. Default: ${DEFAULT-VALUE}.")
  private int rounds = 5;

  @Option(
      names = "--seconds",
      description =
          "Seconds after which a comparison starts no further round, once three are complete."
              + " Default: ${DEFAULT-VALUE}.")
  private double seconds = 9;

  @Option(
      names = "--threads",
      description =
          "Threads of libtorch; distill4j uses all cores that Java sees. Default:"
              + " ${DEFAULT-VALUE}.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(names = "--memory", description = "Measure peak memory, too, in separate processes.")
  private boolean memory;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Write the results to this file as JSON, too.")
  private Path json;

  @Spec private CommandSpec spec;

  /** Runs the command and exits with its code. */
  public static void main(String[] arguments) {
    MatrixLibrary.select();
    System.exit(new CommandLine(new Main()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    if (sweep && busy && json != null) {
      throw new ParameterException(
          spec.commandLine(), "--json takes the results of either --sweep or --busy");
    }
    if (list) {
      out.print(Subjects.list());
      out.flush();
      return 0;
    }
    List<Subject> subjects = subjects();
    Settings settings = new Settings(batch, threads, memory, counted(), this::tell);
    ResultFile file = new ResultFile(json);
    // ND4J must be loaded before libtorch.
    tell(KernelSelection.describe());
    if (sweep) {
      List<Growth> growths = Sweep.run(settings.rounds(), settings.progress());
      out.print(Sweep.table(growths));
      file.write(growths);
    }
    if (busy) {
      List<Disturbance> disturbances = BesideOthers.run(settings);
      out.print(BesideOthers.table(disturbances));
      file.write(disturbances);
    }
    out.flush();
    if (sweep || busy) {
      return 0;
    }
    boolean allTimed = new ComparisonRun(out, this::tell, file).run(subjects, settings);
    return allTimed ? 0 : CommandLine.ExitCode.SOFTWARE;
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
      return new Rounds(warmUpRounds, rounds, seconds);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private void tell(String line) {
    PrintWriter err = spec.commandLine().getErr();
    err.println(line);
    err.flush();
  }
}
