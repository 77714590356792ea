package org.distill4j.samples.cli.multimodal;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import org.distill4j.experiment.Results;
import org.distill4j.experiment.Study;
import org.distill4j.experiment.store.Run;
import org.distill4j.runtime.file.AtomicFile;
import org.distill4j.runtime.report.ConsoleProgress;
import org.distill4j.samples.cli.help.HelpTexts;
import org.distill4j.samples.cli.option.CommonOptions;
import org.distill4j.samples.cli.option.OutputOptions;
import org.distill4j.samples.cli.option.QuestionSetOptions;
import org.distill4j.samples.cli.option.Range;
import org.distill4j.samples.cli.option.SeedsOption;
import org.distill4j.samples.cli.terminal.Terminal;
import org.distill4j.samples.multimodal.experiment.GridSearch;
import org.distill4j.samples.multimodal.experiment.MultimodalData;
import org.distill4j.samples.multimodal.experiment.MultimodalSettings;
import org.distill4j.samples.multimodal.experiment.MultimodalTrials;
import org.distill4j.samples.multimodal.experiment.RateSearch;
import org.distill4j.samples.multimodal.experiment.VideoSystem;
import org.distill4j.samples.multimodal.report.AccuracyTable;
import org.distill4j.samples.multimodal.report.AnswerList;
import org.distill4j.samples.multimodal.report.LossChart;
import org.distill4j.samples.multimodal.report.PaperTable;
import org.distill4j.samples.multimodal.report.RateTable;
import org.distill4j.samples.multimodal.report.SearchTable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the sample of multimodal distillation. */
@Command(
    name = "multimodal",
    description = {
      "Trains a teacher that reasons over the clips of a video, and a student with fewer layers,"
          + " alone and distilled, and evaluates them on questions about other videos. Without a"
          + " folder of videos, definitions of WordNet take the place of the clips."
    })
public final class MultimodalCommand implements Callable<Integer>, HelpTexts.Source {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Mixin private CommonOptions common;
  @Mixin private QuestionSetOptions data;
  @Mixin private MultimodalOptions options;

  @ArgGroup(exclusive = false, heading = "Search on held-out training videos or synsets:%n")
  private SearchOptions search;

  @Option(
      names = "--systems",
      paramLabel = "NAME",
      split = ",",
      description =
          "Train these systems instead, with the same training, separated by commas:"
              + " ${COMPLETION-CANDIDATES}. QUESTION is a baseline that reads the question alone;"
              + " TEACHER, STUDENT and DISTILLED are the paper's networks.")
  private List<VideoSystem> systems = List.of();

  @Mixin private SeedsOption seeds;

  @Option(
      names = "--examples",
      paramLabel = "N",
      defaultValue = "3",
      description =
          "Number of questions to show that all networks answer wrongly, and of questions on which"
              + " they differ, at least 0. Default: ${DEFAULT-VALUE}.")
  private int examples;

  @Mixin private OutputOptions output;
  @Spec private CommandSpec spec;

  private final Terminal terminal;

  /** Creates the command for a terminal, on which it shows its progress. */
  public MultimodalCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Map<String, String> helpTexts() {
    Map<String, String> texts = new LinkedHashMap<>(QuestionSetOptions.texts());
    texts.putAll(MultimodalOptions.texts());
    return texts;
  }

  @Override
  public Integer call() throws IOException {
    List<Long> all = seeds.seeds(spec.commandLine(), common.seed());
    Range.requireAtLeast(spec.commandLine(), "--examples", 0, examples);
    data.check(spec.commandLine());
    MultimodalSettings settings = options.settings(spec.commandLine(), data.isDictionary());
    Optional<RateSearch> rates = Optional.empty();
    Optional<GridSearch> grid = Optional.empty();
    if (search != null) {
      search.check(spec.commandLine(), data, !systems.isEmpty());
      if (search.isOfRates()) {
        rates = Optional.of(search.rates(spec.commandLine()));
      } else {
        grid = Optional.of(search.grid(spec.commandLine(), settings.distillation()));
      }
    }
    output.requireWritable(spec.commandLine());
    common.requireWritable();
    if (grid.isPresent()) {
      search(settings, grid.get());
    } else if (rates.isPresent()) {
      RateSearch.Result best = search(settings, rates.get());
      trainSystems(settings, all, system -> best.best(system));
    } else if (!systems.isEmpty()) {
      trainSystems(settings, all, system -> settings.training().learningRate());
    } else {
      compare(settings, all);
    }
    return 0;
  }

  private MultimodalData read() throws IOException {
    return described(
        data.isDictionary()
            ? MultimodalData.of(data.dictionary())
            : MultimodalData.read(data.folder(false)));
  }

  private MultimodalData described(MultimodalData read) {
    spec.commandLine().getOut().println(read.questions().description());
    return read;
  }

  private RateSearch.Result search(MultimodalSettings settings, RateSearch rates)
      throws IOException {
    RateSearch.Result result;
    MultimodalTrials trials = new MultimodalTrials(described(search.held(data)), settings);
    try (ConsoleProgress progress = terminal.progress()) {
      Study study = study(trials, search.seeds(common.seed()), "search", progress);
      result = rates.run(trials, study, systems);
    }
    show(RateTable.of(rates, result) + System.lineSeparator());
    return result;
  }

  private void search(MultimodalSettings settings, GridSearch grid) throws IOException {
    GridSearch.Result result;
    MultimodalTrials trials = new MultimodalTrials(described(search.held(data)), settings);
    try (ConsoleProgress progress = terminal.progress()) {
      Study study = study(trials, search.seeds(common.seed()), "search", progress);
      result = grid.run(trials, study);
    }
    show(SearchTable.of(result).toString());
    writeJson(result);
  }

  private void trainSystems(
      MultimodalSettings settings, List<Long> all, ToDoubleFunction<VideoSystem> learningRate)
      throws IOException {
    MultimodalData questions = read();
    Results results;
    try (ConsoleProgress progress = terminal.progress()) {
      MultimodalTrials trials = new MultimodalTrials(questions, settings);
      results =
          study(trials, all, "", progress).savingNetworks().run(trials.of(systems, learningRate));
    }
    show(new AccuracyTable(questions.questions(), results).networks().toString());
    showPaperTable(questions, results);
    writeJson(results.runs());
    output.writeReport();
  }

  private void compare(MultimodalSettings settings, List<Long> all) throws IOException {
    MultimodalData questions = read();
    Results results;
    try (ConsoleProgress progress = terminal.progress()) {
      MultimodalTrials trials = new MultimodalTrials(questions, settings);
      results = study(trials, all, "", progress).savingNetworks().run(trials.all());
    }
    AccuracyTable table = new AccuracyTable(questions.questions(), results);
    show(table.networks().toString());
    showPaperTable(questions, results);
    show(table.differences().toString());
    show(new AnswerList(questions.questions(), results.runs(), common.seed()).text(examples));
    writeJson(results.runs());
    if (output.folder().isPresent()) {
      for (Run run : results.runs()) {
        LossChart.write(run, output.folder().get());
      }
    }
    output.writeReport();
  }

  private void showPaperTable(MultimodalData questions, Results results) {
    PaperTable table = new PaperTable(questions.questions(), results);
    if (table.isPossible()) {
      show("In the columns of the paper's tables 1 and 2:\n" + table.table());
    }
  }

  private void show(String text) {
    PrintWriter out = spec.commandLine().getOut();
    out.println();
    out.print(text);
    out.flush();
  }

  private void writeJson(Object result) throws IOException {
    common.writeTo(file -> AtomicFile.write(file, JSON.writeValueAsBytes(result)));
  }

  private Study study(
      MultimodalTrials trials, List<Long> all, String part, ConsoleProgress progress) {
    Study study = output.applyTo(trials.study().withSeeds(all), progress);
    return output.folder().map(folder -> study.resumedIn(folder.resolve(part))).orElse(study);
  }
}
