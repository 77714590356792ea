package org.distill4j.samples.cli.train;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.distill4j.experiment.Results;
import org.distill4j.experiment.Study;
import org.distill4j.experiment.spec.SpecLoader;
import org.distill4j.experiment.spec.SpecTask;
import org.distill4j.experiment.spec.TableStudy;
import org.distill4j.experiment.trial.Trial;
import org.distill4j.runtime.data.UnusableDataException;
import org.distill4j.runtime.data.mapping.ColumnMapping;
import org.distill4j.runtime.data.mapping.HoldOut;
import org.distill4j.runtime.report.ConsoleProgress;
import org.distill4j.runtime.training.TrainingSettings;
import org.distill4j.samples.cli.help.HelpTexts;
import org.distill4j.samples.cli.option.CommonOptions;
import org.distill4j.samples.cli.option.OutputOptions;
import org.distill4j.samples.cli.option.SeedsOption;
import org.distill4j.samples.cli.option.TrainingDefaults;
import org.distill4j.samples.cli.option.TrainingOptions;
import org.distill4j.samples.cli.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Trains any compiled spec on tables. */
@Command(
    name = "train",
    description = {
      "Trains a compiled spec on tables: a distillation with its teacher, its student alone and its"
          + " distilled student, or a network alone. Compares them over seeds, with intervals."
    })
public final class TrainCommand implements Callable<Integer>, HelpTexts.Source {

  private static final TrainingSettings DEFAULTS = TrainingSettings.builder().build();

  @Mixin private CommonOptions common;
  @Mixin private TableOptions tables;
  @Mixin private MappingOptions mapping;
  @Mixin private SizeOptions sizes;
  @Mixin private TrainingOptions training;
  @Mixin private SeedsOption seeds;
  @Mixin private OutputOptions output;

  @Parameters(
      index = "0",
      paramLabel = "SPEC",
      description =
          "The interface of a distillation or a network; its simple name if it is unambiguous.")
  private String name;

  @Option(
      names = "--in",
      paramLabel = "PATH",
      description =
          "A jar or folder of classes with the spec; may be given several times. If omitted, the"
              + " class path of this program.")
  private List<Path> locations = new ArrayList<>();

  @Option(
      names = "--answer",
      paramLabel = "NODE",
      description = "The answer to evaluate, if the student has several with labels.")
  private String answer;

  @Spec private CommandSpec spec;

  private final Terminal terminal;

  /** Creates the command for a terminal, on which it shows its progress. */
  public TrainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Map<String, String> helpTexts() {
    return new TrainingDefaults("each network", Map.of("", DEFAULTS), Map.of()).texts();
  }

  @Override
  public Integer call() throws IOException {
    TrainingSettings settings = training.applyTo(spec.commandLine(), DEFAULTS);
    List<Long> all = seeds.seeds(spec.commandLine(), common.seed());
    ColumnMapping columns = mapping.mapping(spec.commandLine());
    boolean balance = mapping.isBalanced(spec.commandLine());
    Map<String, Integer> dimensions = sizes.dimensions(spec.commandLine());
    Optional<HoldOut> holdOut = tables.holdOut(spec.commandLine(), common.seed());
    output.requireWritable(spec.commandLine());
    common.requireWritable();
    try (SpecLoader loader = SpecLoader.open(locations)) {
      SpecTask task = SpecTask.of(loader, name, Optional.ofNullable(answer));
      try (TrainingData data = TrainingData.open(task, columns, tables, holdOut, dimensions)) {
        TableStudy study = balance ? data.study().balanced() : data.study();
        report(study, run(study, settings, all));
      }
    } catch (IllegalArgumentException e) {
      // Sizes and hyperparameters of the user that do not fit the spec or the data.
      throw new UnusableDataException(e.getMessage(), e);
    }
    return 0;
  }

  private Results run(TableStudy tables, TrainingSettings settings, List<Long> all)
      throws IOException {
    List<Trial> trials =
        tables.trials(
            settings, sizes.hyperparameters(), sizes.teacherDimensions(spec.commandLine()));
    Study study = tables.study().withSeeds(all).savingNetworks();
    try (ConsoleProgress progress = terminal.progress()) {
      Study shown = output.applyTo(study, progress);
      return output.folder().map(shown::resumedIn).orElse(shown).run(trials);
    }
  }

  private void report(TableStudy tables, Results results) throws IOException {
    List<String> bases =
        results.trials().contains(TableStudy.STUDENT) && results.trials().size() > 1
            ? List.of(TableStudy.STUDENT)
            : List.of();
    var table = results.table(bases);
    PrintWriter out = spec.commandLine().getOut();
    out.println(tables.data().description());
    if (!tables.sizes().isEmpty()) {
      out.println(tables.sizes());
    }
    out.print(table);
    out.flush();
    ObjectNode json = table.json();
    json.put("spec", tables.task().name());
    json.put("data", tables.data().description());
    ObjectNode set = json.putObject("sizes");
    tables.data().dimensions().forEach(set::put);
    common.write(json);
    output.writeReport();
  }
}
