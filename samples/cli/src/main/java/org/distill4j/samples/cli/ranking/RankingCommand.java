package org.distill4j.samples.cli.ranking;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.distill4j.experiment.grid.Grid;
import org.distill4j.experiment.grid.GridPoint;
import org.distill4j.experiment.trial.Trial;
import org.distill4j.samples.cli.help.HelpTexts;
import org.distill4j.samples.cli.option.CommonOptions;
import org.distill4j.samples.cli.option.OutputOptions;
import org.distill4j.samples.cli.option.QuestionSetOptions;
import org.distill4j.samples.cli.option.SeedsOption;
import org.distill4j.samples.cli.terminal.Terminal;
import org.distill4j.samples.ranking.experiment.Choice;
import org.distill4j.samples.ranking.experiment.QuestionKind;
import org.distill4j.samples.ranking.experiment.RankingData;
import org.distill4j.samples.ranking.experiment.Schemes;
import org.distill4j.samples.ranking.system.PublishedSystem;
import org.distill4j.samples.ranking.system.Systems;
import org.distill4j.samples.ranking.table.PaperTable;
import org.distill4j.samples.ranking.table.PaperTables;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs the sample of ranking distillation: compares schemes on questions. */
@Command(
    name = "ranking",
    description = {
      "Trains a teacher, and a student by each of several schemes, on questions about WordNet or"
          + " about the videos of a folder, and evaluates them on questions about other synsets or"
          + " videos. In a folder without features, the networks read the question alone."
    })
public final class RankingCommand implements Callable<Integer>, HelpTexts.Source {

  /** The number of parts for a grid, one of which is held out. */
  private static final int HELD_OUT = 5;

  @Mixin private CommonOptions common;
  @Mixin private RankingDataOptions data;
  @Mixin private SchemeOptions schemeOptions;
  @Mixin private TableOptions tableOptions;

  @Mixin private SeedsOption seeds;
  @Mixin private OutputOptions output;

  @Option(
      names = "--network",
      paramLabel = "NAME",
      description =
          "Another network to train, an interface on the class path with the inputs of the usual"
              + " one, by its own schemes. For videos: DROPOUT_ANSWERER drops their features,"
              + " SMALL_JUST_ASK, SMALL_MERLOT, SMALL_VIOLET, SMALL_SVITT, SMALL_ALL_IN_ONE,"
              + " SMALL_CO_TOKEN, SMALL_SIA_SAM_REA and SMALL_BILM are small published networks; for"
              + " definitions: GLOSS_JUST_ASK, GLOSS_CO_TOKEN and GLOSS_BILM. Transformers need a"
              + " tenth of the usual learning rates.")
  private String network;

  @Option(
      names = "--list-schemes",
      help = true,
      description = "List the schemes on the class path with their hyperparameters, and exit.")
  private boolean list;

  @Spec private CommandSpec spec;

  private final Terminal terminal;

  /** Creates the command for a terminal, on which it shows its progress. */
  public RankingCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Map<String, String> helpTexts() {
    Map<String, String> texts = new LinkedHashMap<>(QuestionSetOptions.texts());
    texts.putAll(SchemeOptions.texts());
    texts.putAll(TableOptions.texts());
    return texts;
  }

  @Override
  public Integer call() throws IOException {
    QuestionKind kind = data.kind(spec.commandLine());
    Schemes schemes = schemes(kind);
    if (list) {
      SchemeList.of(schemes).forEach(spec.commandLine().getOut()::println);
      return 0;
    }
    CommandLine line = spec.commandLine();
    List<Long> all = seeds.seeds(line, common.seed());
    Choice choice = schemeOptions.choice(line, schemes, kind.settings());
    Grid grid = tableOptions.grid(line);
    List<PaperTable> tables = tableOptions.tables(line);
    requireOne(line, tables, grid);
    PaperTables papers =
        new PaperTables(choice, tableOptions.scales(line), systems(kind, choice, tables));
    List<Trial> named =
        schemeOptions.chosen(line, choice.schemes()).stream()
            .map(scheme -> choice.of(scheme.title()))
            .toList();
    List<GridPoint> points = points(line, grid, choice);
    if (!points.isEmpty()) {
      data.requireChoosing(line);
    }
    output.requireWritable(line);
    common.requireWritable();
    List<RankingData> divisions = points.isEmpty() ? data.read() : data.readTraining(HELD_OUT);
    divisions.forEach(it -> line.getOut().println(it.questions().description()));
    RankingReport report = new RankingReport(divisions, all, output, terminal, common);
    if (points.isEmpty()) {
      report.compare(named, tables, papers, tableOptions, line.getOut());
    } else {
      report.search(grid, points, tableOptions, line.getOut());
    }
    line.getOut().flush();
    return 0;
  }

  private Systems systems(QuestionKind kind, Choice choice, List<PaperTable> tables)
      throws IOException {
    Map<PublishedSystem, Double> rates = tableOptions.rates(spec.commandLine());
    if (!tables.contains(PaperTable.SYSTEMS)) {
      return Systems.none();
    }
    if (network != null || kind == QuestionKind.QUESTION) {
      throw new ParameterException(
          spec.commandLine(),
          "--table SYSTEMS trains networks of its own, which read features or definitions: leave"
              + " out --network, and use a folder with features or none");
    }
    return Systems.of(kind, choice, rates);
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
    if (asksTables && (schemeOptions.areNamed() || !grid.axes().isEmpty())) {
      throw new ParameterException(
          line, "--table selects its own schemes; leave out --schemes and --grid, or --table");
    }
  }

  private List<GridPoint> points(CommandLine line, Grid grid, Choice choice) {
    if (grid.axes().isEmpty()) {
      return List.of();
    }
    try {
      return choice.points(grid, schemeOptions.chosen(line, choice.schemes()));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(line, "--grid: " + e.getMessage(), e);
    }
  }
}
