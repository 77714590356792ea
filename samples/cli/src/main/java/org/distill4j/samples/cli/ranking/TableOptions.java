package org.distill4j.samples.cli.ranking;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.distill4j.experiment.table.Table;
import org.distill4j.samples.cli.option.Range;
import org.distill4j.samples.ranking.experiment.Grid;
import org.distill4j.samples.ranking.table.PaperTable;
import org.distill4j.samples.ranking.table.Scales;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What is printed of the runs: the paper's tables, or what a grid found. */
final class TableOptions {

  private static final String ALL = "ALL";

  @Option(
      names = "--table",
      paramLabel = "NAME",
      split = ",",
      description =
          "The paper's tables and figures, separated by commas: SCHEMES, STRATEGIES, TIME,"
              + " INITIALISATION, LOSSES, ALPHA, CAPACITY, EXAMPLES or ALL. Figures are drawn as"
              + " PNG files into the folder of --output as well.")
  private List<String> names = List.of();

  @Option(
      names = "--weights",
      paramLabel = "X",
      split = ",",
      description = "The weights of the table ALPHA, at least 0. Default: 1,10,100.")
  private List<Double> weights = Scales.DEFAULT.weights();

  @Option(
      names = "--teacher-widths",
      paramLabel = "N",
      split = ",",
      description = "The widths of the table CAPACITY, even. Default: 64,128,256,512.")
  private List<Integer> widths = Scales.DEFAULT.teacherWidths();

  @Option(
      names = "--grid",
      paramLabel = "NAME=X,X",
      description =
          "Try values instead, in all combinations where it is given several times: of SCHEME.NAME"
              + " as in --set, or of epochs, learning-rate, student-epochs or"
              + " student-learning-rate. Judged by the annotated answers of training videos that"
              + " are held out.")
  private Map<String, String> grid = new LinkedHashMap<>();

  @Option(names = "--markdown", description = "Print tables as Markdown.")
  private boolean markdown;

  /** The tables that are asked for. Refuses what is none. */
  List<PaperTable> tables(CommandLine command) {
    if (names.stream().anyMatch(ALL::equalsIgnoreCase)) {
      return List.of(PaperTable.values());
    }
    return names.stream().map(name -> table(command, name)).distinct().toList();
  }

  private static PaperTable table(CommandLine command, String name) {
    return Arrays.stream(PaperTable.values())
        .filter(table -> table.name().equals(name.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new ParameterException(
                    command,
                    "--table: there is no table '%s' but %s and ALL"
                        .formatted(name, List.of(PaperTable.values()))));
  }

  /** What the figures go through. Refuses what is out of its range. */
  Scales scales(CommandLine command) {
    for (double weight : weights) {
      boolean fits = weight >= 0 && Double.isFinite(weight);
      Range.require(command, fits, "--weights", "at least 0", weight);
    }
    for (int width : widths) {
      boolean fits = width >= 2 && width % 2 == 0;
      Range.require(command, fits, "--teacher-widths", "even and at least 2", width);
    }
    return new Scales(weights, widths);
  }

  /** The values to try; none where no grid is given. */
  Grid grid(CommandLine command) {
    Map<String, List<Double>> axes = new LinkedHashMap<>();
    grid.forEach((name, values) -> axes.put(name, numbers(command, name, values)));
    return new Grid(axes);
  }

  private static List<Double> numbers(CommandLine command, String name, String values) {
    try {
      return Arrays.stream(values.split(",")).map(SettingValue::of).distinct().toList();
    } catch (NumberFormatException e) {
      throw new ParameterException(
          command,
          "--grid %s: '%s' is no list of numbers such as 1,10,100".formatted(name, values),
          e);
    }
  }

  /** A table as it is to be printed, below its title. */
  String text(String title, Table table) {
    return markdown
        ? "\n### %s\n\n%s".formatted(title, table.markdown())
        : "\n%s\n%s".formatted(title, table);
  }
}
