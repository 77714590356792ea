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
import org.bytedeco.javacpp.Loader;
import org.bytedeco.mkl.global.mkl_rt;
import org.bytedeco.pytorch.global.torch;
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

  private static final String BLAS = "org.bytedeco.openblas.load";

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

  @Option(names = "--threads", description = "Threads of each side. Default: ${DEFAULT-VALUE}.")
  private int threads = 2;

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
    // Before the first array of either library: both then use this one.
    System.setProperty(BLAS, "mkl_rt");
    Loader.load(mkl_rt.class);
    mkl_rt.MKL_Set_Num_Threads(threads);
    torch.set_num_threads(threads);
    PrintWriter out = spec.commandLine().getOut();
    List<Comparison> comparisons = new ArrayList<>();
    for (Subject subject : only) {
      comparisons.addAll(subject.run(batch, new Rounds(warmUp, rounds)));
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
