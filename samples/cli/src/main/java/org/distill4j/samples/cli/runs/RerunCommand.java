package org.distill4j.samples.cli.runs;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.distill4j.experiment.provenance.Invocation;
import org.distill4j.experiment.provenance.RunProvenance;
import org.distill4j.experiment.store.RunDifferences;
import org.distill4j.experiment.store.StoredRun;
import org.distill4j.experiment.store.StoredRuns;
import org.distill4j.runtime.data.DataFileException;
import org.distill4j.samples.cli.option.CommonOptions;
import org.distill4j.samples.cli.option.Folders;
import org.distill4j.samples.cli.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Trains a run again. */
@Command(
    name = "rerun",
    description =
        "Trains a run again by the command that started it, and says whether the result is the same,"
            + " bit for bit. Other runs of that command are not trained again. The exit code is 1 if"
            + " the result differs.")
final class RerunCommand implements Callable<Integer> {

  @Mixin private CommonOptions common;
  @Mixin private RunFolder folder;

  @Parameters(
      index = "1",
      paramLabel = "RUN",
      description = "The run, as 'runs list' names it, or its title if that is unambiguous.")
  private String name;

  @Spec private CommandSpec spec;

  private final Terminal terminal;
  private final RunsCommand.Program program;

  RerunCommand(Terminal terminal, RunsCommand.Program program) {
    this.terminal = terminal;
    this.program = program;
  }

  @Override
  public Integer call() throws IOException {
    common.requireWritable();
    StoredRuns runs = folder.read();
    StoredRun run = runs.require(name);
    Invocation invocation = invocation(run);
    warnOfDirectory(invocation);
    Path again = Files.createTempDirectory("distill4j-rerun");
    try {
      Repetition repetition = new Repetition(run, invocation, again);
      repetition.copyOthers();
      int code = program.run(repetition.arguments());
      if (code != ExitCode.OK) {
        throw new DataFileException(
            run.folder(),
            "the command of the run failed: distill4j " + String.join(" ", invocation.arguments()),
            "see the message before, and give it the same files again");
      }
      return report(runs.name(run), run, repetition);
    } finally {
      Folders.delete(again);
    }
  }

  private Invocation invocation(StoredRun run) throws IOException {
    Invocation invocation =
        run.provenance().map(RunProvenance::invocation).orElse(Invocation.none());
    if (invocation.arguments().isEmpty()) {
      throw new DataFileException(
          run.folder(),
          "the run '%s' does not tell the command that started it".formatted(run.name()),
          "run its program again with another folder, and compare both by 'runs diff'");
    }
    return invocation;
  }

  private void warnOfDirectory(Invocation invocation) {
    String here = Path.of("").toAbsolutePath().toString();
    if (!invocation.directory().isEmpty() && !invocation.directory().equals(here)) {
      terminal
          .err()
          .println(
              "the run was started in %s; paths in its options are taken from here"
                  .formatted(invocation.directory()));
    }
  }

  private int report(String title, StoredRun run, Repetition repetition) throws IOException {
    List<String> differences = repetition.differences();
    PrintWriter out = spec.commandLine().getOut();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("run", title).put("identical", differences.isEmpty());
    differences.forEach(json.putArray("differences")::add);
    if (differences.isEmpty()) {
      out.printf(
          "%s: bit-identical. Trained parameters, %s outcomes and %s metrics are the same.%n",
          title, run.run().outcomes().length, run.run().metrics().size());
    } else {
      out.printf("%s: not identical%n", title);
      differences.forEach(it -> out.println("  " + it));
      repetition
          .surroundings()
          .forEach(
              (RunDifferences.Difference it) ->
                  out.printf(
                      "  %s %s: %s, now %s%n", it.part(), it.name(), it.first(), it.second()));
    }
    out.flush();
    common.write(json);
    return differences.isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
  }
}
