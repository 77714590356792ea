package org.distill4j.samples.cli.runs;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.distill4j.experiment.store.StoredRun;
import org.distill4j.experiment.store.StoredRuns;
import org.distill4j.samples.cli.option.CommonOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows the provenance of a run. */
@Command(
    name = "show",
    description =
        "Shows all that a run came from: declarations, hyperparameters and where each was set, data,"
            + " seeds, versions, machine; its phases, epochs and metrics.")
final class ShowCommand implements Callable<Integer> {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Mixin private CommonOptions common;
  @Mixin private RunFolder folder;

  @Parameters(
      index = "1",
      paramLabel = "RUN",
      description = "The run, as 'runs list' names it, or its title if that is unambiguous.")
  private String name;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    common.requireWritable();
    StoredRuns runs = folder.read();
    StoredRun run = runs.require(name);
    new RunText(runs.name(run), run).lines().forEach(spec.commandLine().getOut()::println);
    spec.commandLine().getOut().flush();
    ObjectNode json = JSON.createObjectNode();
    json.put("run", runs.name(run));
    json.set("result", JSON.valueToTree(run.run()));
    run.provenance().ifPresent(it -> json.set("provenance", JSON.valueToTree(it)));
    common.write(json);
    return 0;
  }
}
