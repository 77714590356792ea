package org.distill4j.samples.cli.ranking;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.distill4j.experiment.grid.Grid;
import org.distill4j.experiment.table.Table;
import org.distill4j.samples.cli.help.Default;
import org.distill4j.samples.cli.option.Range;
import org.distill4j.samples.ranking.system.PublishedSystem;
import org.distill4j.samples.ranking.table.PaperTable;
import org.distill4j.samples.ranking.table.Scales;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options of the printed tables: those of the paper, or the results of a grid. */
final class TableOptions {

  private static final String ALL = "ALL";

  @Option(
      names = "--table",
      paramLabel = "NAME",
      split = ",",
      description =
          "Tables and figures of the paper, separated by commas: ${bundle:tables}. SYSTEMS trains"
              + " networks of its own and is not part of ALL. Figures are also drawn as PNG files"
              + " into the folder of --output.")
  private List<String> names = List.of();

  @Option(
      names = "--system-learning-rate",
      paramLabel = "NAME=X",
      description =
          "Peak learning rate of a system of the table SYSTEMS, above 0: ${COMPLETION-CANDIDATES}."
              + " May be given several times. If omitted, a tenth of those of the sample's network at"
              + " width 256, and in inverse proportion to the width.")
  private Map<PublishedSystem, Double> rates = new LinkedHashMap<>();

  @Option(
      names = "--weights",
      paramLabel = "X",
      split = ",",
      description = "Weights of the table ALPHA, at least 0. Default: ${bundle:default.weights}.")
  private List<Double> weights = Scales.DEFAULT.weights();

  @Option(
      names = "--teacher-widths",
      paramLabel = "N",
      split = ",",
      description = "Widths of the table CAPACITY, even. Default: ${bundle:default.teacherWidths}.")
  private List<Integer> widths = Scales.DEFAULT.teacherWidths();

  @Option(
      names = "--grid",
      paramLabel = "NAME=X,X",
      description =
          "Try values in all combinations, evaluated by the annotated answers of held-out training"
              + " videos or synsets. NAME is a SCHEME.NAME as in --set, or epochs, learning-rate,"
              + " student-epochs or student-learning-rate. May be given several times.")
  private Map<String, String> grid = new LinkedHashMap<>();

  @Option(names = "--markdown", description = "Print tables as Markdown.")
  private boolean markdown;

  /** Returns the texts of the help. */
  static Map<String, String> texts() {
    return Map.of(
        "tables", available(),
        "default.weights", Default.text(Scales.DEFAULT.weights()),
        "default.teacherWidths", Default.text(Scales.DEFAULT.teacherWidths()));
  }

  private static String available() {
    return Stream.concat(Arrays.stream(PaperTable.values()).map(PaperTable::name), Stream.of(ALL))
        .collect(Collectors.joining(", "));
  }

  /**
   * Returns the requested tables.
   *
   * @throws ParameterException if one is unknown
   */
  List<PaperTable> tables(CommandLine command) {
    if (names.stream().anyMatch(ALL::equalsIgnoreCase)) {
      return Arrays.stream(PaperTable.values())
          .filter(table -> table != PaperTable.SYSTEMS || names(table))
          .toList();
    }
    return names.stream().map(name -> table(command, name)).distinct().toList();
  }

  private boolean names(PaperTable table) {
    return names.stream().anyMatch(table.name()::equalsIgnoreCase);
  }

  private static PaperTable table(CommandLine command, String name) {
    return Arrays.stream(PaperTable.values())
        .filter(table -> table.name().equals(name.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new ParameterException(
                    command,
                    "--table: Unknown table '%s'. Available: %s.".formatted(name, available())));
  }

  /**
   * Returns the learning rates of systems that have others than by default.
   *
   * @throws ParameterException if one is out of its range, or if their table is not requested
   */
  Map<PublishedSystem, Double> rates(CommandLine command) {
    rates.values().forEach(it -> Range.requirePositive(command, "--system-learning-rate", it));
    if (!rates.isEmpty() && !names(PaperTable.SYSTEMS)) {
      throw new ParameterException(
          command, "--system-learning-rate applies to --table SYSTEMS; add it, or leave this out");
    }
    return rates;
  }

  /**
   * Returns the scales of the figures.
   *
   * @throws ParameterException if a value is out of its range
   */
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

  /** Returns the values to try; none if no grid is given. */
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
          "--grid %s: '%s' is not a list of numbers such as 1,10,100".formatted(name, values),
          e);
    }
  }

  /** Returns a table below its title, as text or Markdown. */
  String text(String title, Table table) {
    return markdown
        ? "\n### %s\n\n%s".formatted(title, table.markdown())
        : "\n%s\n%s".formatted(title, table);
  }
}
