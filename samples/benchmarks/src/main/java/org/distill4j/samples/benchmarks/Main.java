package org.distill4j.samples.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.distill4j.runtime.kernel.BlasLibrary;
import org.distill4j.samples.benchmarks.measure.Comparison;
import org.distill4j.samples.benchmarks.measure.ResultTable;
import org.distill4j.samples.benchmarks.measure.Rounds;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Times what distill4j generates against the same in libtorch. */
@Command(
    name = "benchmarks",
    mixinStandardHelpOptions = true,
    description = "Times distill4j against libtorch on the same matrix library.")
public final class Main implements Callable<Integer> {

  @Option(
      names = "--only",
      split = ",",
      description = "What to run: ${COMPLETION-CANDIDATES}. Default: all.")
  private Set<Subject> only = EnumSet.allOf(Subject.class);

  @Option(names = "--batch", description = "Examples in a batch. Default: ${DEFAULT-VALUE}.")
  private int batch = 64;

  @Option(names = "--warm-up", description = "Rounds before. Default: ${DEFAULT-VALUE}.")
  private int warmUp = 3;

  @Option(names = "--rounds", description = "Rounds that are timed. Default: ${DEFAULT-VALUE}.")
  private int rounds = 9;

  @Option(
      names = "--threads",
      description =
          "Threads of libtorch; distill4j takes all cores that Java sees. Default: ${DEFAULT-VALUE}.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(names = "--memory", description = "Measures peak memory as well, in other processes.")
  private boolean memory;

  @Option(names = "--json", description = "A file for the results.")
  private Path json;

  @Spec private CommandSpec spec;

  /** Runs the command and ends the program. */
  public static void main(String[] arguments) {
    System.exit(
        new CommandLine(new Main()).setCaseInsensitiveEnumValuesAllowed(true).execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    BlasLibrary.choose();
    PrintWriter out = spec.commandLine().getOut();
    List<Comparison> comparisons = new ArrayList<>();
    for (Subject subject : only) {
      comparisons.add(subject.run(batch, threads, new Rounds(warmUp, rounds), memory));
      out.println(ResultTable.of(comparisons));
      out.flush();
    }
    if (json != null) {
      new ObjectMapper()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .writeValue(json.toFile(), comparisons);
    }
    return 0;
  }
}
