package org.distill4j.samples.cli.ranking;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import org.distill4j.samples.cli.option.CommonOptions;
import org.distill4j.samples.cli.option.Range;
import org.distill4j.samples.cli.option.Writable;
import org.distill4j.samples.cli.terminal.Terminal;
import org.distill4j.samples.ranking.experiment.Choice;
import org.distill4j.samples.ranking.experiment.Folds;
import org.distill4j.samples.ranking.experiment.Grid;
import org.distill4j.samples.ranking.experiment.QuestionKind;
import org.distill4j.samples.ranking.experiment.Schemes;
import org.distill4j.samples.ranking.experiment.Variant;
import org.distill4j.samples.ranking.table.PaperTable;
import org.distill4j.samples.ranking.table.PaperTables;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Compares distillation schemes on questions. */
@Command(
    name = "ranking",
    description = {
      "Trains a teacher and a student by each of several schemes, on questions about WordNet or"
          + " about the videos of a folder, and prints how well they answer questions about others."
          + " In a folder without features, the question alone is read."
    })
public final class RankingCommand implements Callable<Integer> {

  /** One training video in so many judges a grid. */
  private static final int HELD_OUT = 5;

  @Mixin private CommonOptions common;
  @Mixin private RankingDataOptions dataFlags;
  @Mixin private SchemeOptions schemeFlags;
  @Mixin private TableOptions tableFlags;

  @Option(
      names = "--seeds",
      paramLabel = "N",
      defaultValue = "1",
      description = "How many seeds to run, beginning with --seed, at least 1. Default: 1.")
  private int seeds;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description =
          "Keep each run in a file of this folder, and leave out those that it has already.")
  private Path output;

  @Option(
      names = "--network",
      paramLabel = "NAME",
      description =
          "Another network that answers, an interface on the class path with the inputs of the"
              + " usual one; its own schemes are run. DROPOUT_ANSWERER drops features of videos.")
  private String network;

  @Option(
      names = "--list-schemes",
      help = true,
      description = "List the schemes on the class path with their hyperparameters, and end.")
  private boolean list;

  @Spec private CommandSpec spec;

  private final Terminal terminal;

  /** Creates the command for a terminal, on which it shows its progress. */
  public RankingCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    QuestionKind kind = dataFlags.kind(spec.commandLine());
    Schemes schemes = schemes(kind);
    if (list) {
      SchemeList.of(schemes).forEach(spec.commandLine().getOut()::println);
      return 0;
    }
    CommandLine line = spec.commandLine();
    Range.require(line, seeds >= 1, "--seeds", "at least 1", seeds);
    Choice choice = schemeFlags.choice(line, schemes, kind.settings());
    Grid grid = tableFlags.grid(line);
    List<PaperTable> tables = tableFlags.tables(line);
    requireOne(line, tables, grid);
    PaperTables papers = new PaperTables(choice, tableFlags.scales(line));
    List<Variant> named =
        schemeFlags.chosen(line, choice.schemes()).stream()
            .map(scheme -> choice.of(scheme.title()))
            .toList();
    List<Grid.Point> points = points(line, grid, choice);
    if (!points.isEmpty()) {
      dataFlags.requireChoosing(line);
    }
    if (output != null) {
      Writable.requireFolder(output);
    }
    common.requireWritable();
    Folds data = points.isEmpty() ? dataFlags.read() : dataFlags.readTraining(HELD_OUT);
    data.descriptions().forEach(line.getOut()::println);
    List<Long> all = LongStream.range(common.seed(), common.seed() + seeds).boxed().toList();
    RankingReport report =
        new RankingReport(data, schemes, all, Optional.ofNullable(output), terminal, common);
    if (points.isEmpty()) {
      report.compare(named, tables, papers, tableFlags, line.getOut());
    } else {
      report.search(grid, points, tableFlags, line.getOut());
    }
    line.getOut().flush();
    return 0;
  }

  private Schemes schemes(QuestionKind kind) throws IOException {
    if (network == null) {
      return Schemes.onClassPath(kind);
    }
    try {
      return Schemes.onClassPath(kind, network);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--network: " + e.getMessage(), e);
    }
  }

  private void requireOne(CommandLine line, List<PaperTable> tables, Grid grid) {
    boolean asksTables = !tables.isEmpty();
    if (asksTables && (schemeFlags.areNamed() || !grid.axes().isEmpty())) {
      throw new ParameterException(
          line, "--table names its schemes itself; leave out --schemes and --grid, or --table");
    }
  }

  private List<Grid.Point> points(CommandLine line, Grid grid, Choice choice) {
    if (grid.axes().isEmpty()) {
      return List.of();
    }
    try {
      return grid.points(choice, schemeFlags.chosen(line, choice.schemes()));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(line, "--grid: " + e.getMessage(), e);
    }
  }
}
