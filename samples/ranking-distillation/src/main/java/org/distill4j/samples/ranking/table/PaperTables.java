package org.distill4j.samples.ranking.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.distill4j.experiment.table.Table;
import org.distill4j.samples.ranking.experiment.Choice;
import org.distill4j.samples.ranking.experiment.RankingRuns;
import org.distill4j.samples.ranking.experiment.Schemes;
import org.distill4j.samples.ranking.experiment.Variant;

/** The paper's tables of what is chosen: which runs they need, and how they look. */
public final class PaperTables {

  private final Choice choice;
  private final Rows rows;

  /** Tables with the schemes as they are chosen. */
  public PaperTables(Choice choice, Scales scales) {
    this.choice = choice;
    this.rows = new Rows(choice, scales);
  }

  /**
   * The runs that tables need, each once.
   *
   * @throws IllegalArgumentException if a scheme that they compare is not there
   */
  public List<Variant> variants(Collection<PaperTable> tables) {
    Map<String, Variant> variants = new LinkedHashMap<>();
    Stream.of(Schemes.UNDISTILLED, Schemes.VANILLA)
        .map(choice::of)
        .forEach(variant -> variants.put(variant.title(), variant));
    for (PaperTable table : tables) {
      for (Row row : rows.of(table)) {
        Stream.concat(row.bases().stream(), Stream.of(row.variant()))
            .forEach(variant -> variants.putIfAbsent(variant.title(), variant));
      }
    }
    return List.copyOf(variants.values());
  }

  /** A table from the results of its runs. */
  public Table of(PaperTable table, Results results) {
    List<Row> lines = rows.of(table);
    return switch (table) {
      case TIME -> times(results, lines);
      case EXAMPLES ->
          Examples.of(results, lines.get(0).variant().title(), lines.get(1).variant().title());
      default -> RankingTable.of(results, teachers(lines), lines);
    };
  }

  /** A line for each of some schemes, under the names of their interfaces. */
  public Table of(List<Variant> variants, Results results) {
    List<Row> lines =
        variants.stream()
            .map(
                variant ->
                    new Row(
                        variant.title(),
                        variant,
                        List.of(choice.of(Schemes.UNDISTILLED), choice.of(Schemes.VANILLA))))
            .toList();
    return RankingTable.of(results, teachers(lines), lines);
  }

  private static List<String> teachers(List<Row> rows) {
    return rows.stream()
        .filter(row -> !row.variant().scheme().title().equals(Schemes.UNDISTILLED))
        .map(row -> RankingRuns.teacherTitle(row.variant().settings()))
        .distinct()
        .toList();
  }

  /**
   * Draws what the paper shows as a figure.
   *
   * @return the file; empty where the paper has a table
   * @throws IOException if it cannot be written
   */
  public Optional<Path> chart(PaperTable table, Results results, Path folder) throws IOException {
    Path file = folder.resolve(table.name().toLowerCase(Locale.ROOT) + ".png");
    Figures figures = new Figures(results, table.title(), file);
    switch (table) {
      case LOSSES -> figures.bars(rows.of(table));
      case ALPHA ->
          figures.lines(
              "weight", rows.of(table), row -> row.variant().hyperparameters().get(Rows.WEIGHT));
      case CAPACITY ->
          figures.lines(
              "width of the teacher",
              rows.of(table),
              row -> (double) row.variant().settings().teacherWidth());
      default -> {
        return Optional.empty();
      }
    }
    return Optional.of(file);
  }

  /** The time per epoch of the runs themselves, whatever else the machine did. */
  private static Table times(Results results, List<Row> lines) {
    Table table = new Table(List.of("model", "seconds per epoch", "to undistilled"));
    double first = perEpoch(results, lines.get(0).variant());
    for (Row row : lines) {
      double seconds = perEpoch(results, row.variant());
      table.add(
          List.of(
              row.label(),
              String.format(Locale.ROOT, "%.2f", seconds),
              String.format(Locale.ROOT, "%.2f", seconds / first)));
    }
    return table;
  }

  private static double perEpoch(Results results, Variant variant) {
    return results.seconds(variant.title()) / variant.settings().ofStudents().epochs();
  }
}
