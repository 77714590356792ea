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
import org.distill4j.samples.benchmarks.sweep.Growth;
import org.distill4j.samples.benchmarks.sweep.Sweep;
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
      names = "--sweep",
      description =
          "Instead: how a step grows with the batch, the question, the answers, the graph layers.")
  private boolean sweep;

  @Option(
      names = "--busy",
      description = "Instead: steps alone and beside a process that keeps one core busy.")
  private boolean busy;

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
  private double seconds = 9;

  @Option(
      names = "--threads",
      description =
          "Threads of libtorch; distill4j takes all cores that Java sees. Default:"
              + " ${DEFAULT-VALUE}.")
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
    if (sweep && busy && json != null) {
      throw new ParameterException(
          spec.commandLine(), "--json takes the results of --sweep or of --busy, not of both");
    }
    if (list) {
      out.print(Subjects.list());
      out.flush();
      return 0;
    }
    List<Subject> subjects = subjects();
    Settings settings = new Settings(batch, threads, memory, counted(), this::tell);
    ResultFile file = new ResultFile(json);
    // ND4J has to be loaded before libtorch.
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
}
