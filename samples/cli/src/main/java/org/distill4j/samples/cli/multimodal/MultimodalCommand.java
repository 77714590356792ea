package org.distill4j.samples.cli.multimodal;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import org.distill4j.runtime.file.AtomicFile;
import org.distill4j.runtime.report.ConsoleProgress;
import org.distill4j.samples.cli.option.CommonOptions;
import org.distill4j.samples.cli.option.QuestionSetOptions;
import org.distill4j.samples.cli.option.Range;
import org.distill4j.samples.cli.option.Writable;
import org.distill4j.samples.cli.terminal.Terminal;
import org.distill4j.samples.multimodal.experiment.GridSearch;
import org.distill4j.samples.multimodal.experiment.ModelRun;
import org.distill4j.samples.multimodal.experiment.MultimodalData;
import org.distill4j.samples.multimodal.experiment.MultimodalRuns;
import org.distill4j.samples.multimodal.experiment.MultimodalSettings;
import org.distill4j.samples.multimodal.report.AccuracyTable;
import org.distill4j.samples.multimodal.report.AnswerList;
import org.distill4j.samples.multimodal.report.LossChart;
import org.distill4j.samples.multimodal.report.SearchTable;
import org.distill4j.samples.video.RunStore;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Distils graph reasoning over appearance and motion. */
@Command(
    name = "multimodal",
    description = {
      "Trains a teacher that reasons over the clips of a video, and a student with fewer layers,"
          + " alone and distilled, and prints how well they answer questions about other videos."
          + " Without a folder of videos it reads the definitions of WordNet like films."
    })
public final class MultimodalCommand implements Callable<Integer> {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Mixin private CommonOptions common;
  @Mixin private QuestionSetOptions dataFlags;
  @Mixin private MultimodalOptions multimodalFlags;

  @ArgGroup(exclusive = false, heading = "Search on held-out training videos or synsets:%n")
  private SearchOptions search;

  @Option(
      names = "--seeds",
      paramLabel = "N",
      defaultValue = "1",
      description = "How many seeds to run, beginning with --seed, at least 1. Default: 1.")
  private int seeds;

  @Option(
      names = "--examples",
      paramLabel = "N",
      defaultValue = "3",
      description =
          "How many questions to show that all networks get wrong, and on which they differ."
              + " Default: 3.")
  private int examples;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description =
          "Keep each run in a file of this folder, leave out those that it has already, and draw"
              + " the curves of the losses into it.")
  private Path output;

  @Spec private CommandSpec spec;

  private final Terminal terminal;

  /** Creates the command for a terminal, on which it shows its progress. */
  public MultimodalCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Range.require(spec.commandLine(), seeds >= 1, "--seeds", "at least 1", seeds);
    Range.require(spec.commandLine(), examples >= 0, "--examples", "at least 0", examples);
    dataFlags.check(spec.commandLine());
    MultimodalSettings settings =
        multimodalFlags.settings(spec.commandLine(), dataFlags.isDictionary());
    Optional<GridSearch> grid =
        Optional.ofNullable(search)
            .map(it -> it.grid(spec.commandLine(), dataFlags, settings.strengths()));
    if (output != null) {
      Writable.requireFolder(output);
    }
    common.requireWritable();
    MultimodalData data = grid.isPresent() ? search.held(dataFlags) : read();
    spec.commandLine().getOut().println(data.questions().description());
    if (grid.isPresent()) {
      search(data, settings, grid.get());
    } else {
      compare(data, settings);
    }
    return 0;
  }

  private MultimodalData read() throws IOException {
    return dataFlags.isDictionary()
        ? MultimodalData.of(dataFlags.dictionary())
        : MultimodalData.read(dataFlags.folder(false));
  }

  private void search(MultimodalData held, MultimodalSettings settings, GridSearch grid)
      throws IOException {
    GridSearch.Result result;
    try (ConsoleProgress progress = terminal.progress()) {
      result = grid.run(held, settings, store("search"), seedList(search.seeds()), progress);
    }
    writeJson(result);
    show(SearchTable.of(result));
  }

  private void compare(MultimodalData data, MultimodalSettings settings) throws IOException {
    List<ModelRun> runs;
    try (ConsoleProgress progress = terminal.progress()) {
      runs = new MultimodalRuns(data, settings, store(""), progress).run(seedList(seeds));
    }
    writeJson(runs);
    AccuracyTable table = new AccuracyTable(data.questions(), runs);
    show(table.networks());
    show(table.differences());
    show(new AnswerList(data.questions(), runs, common.seed()).text(examples));
    if (output != null) {
      for (ModelRun run : runs) {
        LossChart.write(run, output);
      }
    }
  }

  private void show(String text) {
    PrintWriter out = spec.commandLine().getOut();
    out.println();
    out.print(text);
    out.flush();
  }

  private void writeJson(Object result) throws IOException {
    common.writeTo(
        file -> AtomicFile.write(file, part -> Files.write(part, JSON.writeValueAsBytes(result))));
  }

  private RunStore<ModelRun> store(String part) {
    return new RunStore<>(
        ModelRun.class, Optional.ofNullable(output).map(folder -> folder.resolve(part)));
  }

  private List<Long> seedList(int number) {
    return LongStream.range(common.seed(), common.seed() + number).boxed().toList();
  }
}
