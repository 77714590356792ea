package org.distill4j.samples.ranking.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.distill4j.experiment.Results;
import org.distill4j.experiment.table.Numbers;
import org.distill4j.experiment.table.Table;
import org.distill4j.experiment.trial.Trial;
import org.distill4j.samples.ranking.experiment.Choice;
import org.distill4j.samples.ranking.experiment.RankingTrials;
import org.distill4j.samples.ranking.experiment.Schemes;
import org.distill4j.samples.ranking.system.Systems;

/** The paper's tables: the trials that they need, and their rows. */
public final class PaperTables {

  private final Choice choice;
  private final Systems systems;
  private final Rows rows;

  /**
   * Creates tables of schemes with chosen settings.
   *
   * @param systems the published systems that are compared, none without that table
   */
  public PaperTables(Choice choice, Scales scales, Systems systems) {
    this.choice = choice;
    this.systems = systems;
    this.rows = new Rows(choice, scales, systems);
  }

  /**
   * Returns the trials that tables need, each once.
   *
   * @throws IllegalArgumentException if a scheme is missing
   */
  public List<Trial> trials(Collection<PaperTable> tables) {
    List<Trial> trials = new ArrayList<>();
    Stream.of(Schemes.UNDISTILLED, Schemes.VANILLA).map(choice::of).forEach(trials::add);
    for (PaperTable table : tables) {
      for (Row row : rows.of(table)) {
        trials.addAll(row.bases());
        trials.add(row.trial());
      }
    }
    return RankingTrials.distinct(trials);
  }

  /** Returns a table of results. */
  public Table of(PaperTable table, RankingResults results) {
    List<Row> lines = rows.of(table);
    return switch (table) {
      case SYSTEMS -> SystemTable.of(results, systems);
      case TIME -> times(results.results(), lines);
      case EXAMPLES ->
          Examples.of(results, lines.get(0).trial().title(), lines.get(1).trial().title());
      default -> RankingTable.of(results, teachers(lines), lines);
    };
  }

  /** Returns a table with a row for each trial. */
  public Table of(List<Trial> trials, RankingResults results) {
    List<Row> lines =
        trials.stream()
            .map(
                trial ->
                    new Row(
                        trial.title(),
                        trial,
                        List.of(choice.of(Schemes.UNDISTILLED), choice.of(Schemes.VANILLA))))
            .toList();
    return RankingTable.of(results, teachers(lines), lines);
  }

  private static List<String> teachers(List<Row> rows) {
    return rows.stream()
        .filter(row -> !row.trial().distillation().title().equals(Schemes.UNDISTILLED))
        .map(row -> RankingTrials.teacherTitle(row.trial()))
        .distinct()
        .toList();
  }

  /**
   * Draws a figure of the paper.
   *
   * @return the file; empty for a table
   * @throws IOException if it cannot be written
   */
  public Optional<Path> chart(PaperTable table, RankingResults results, Path folder)
      throws IOException {
    Path file = folder.resolve(table.name().toLowerCase(Locale.ROOT) + ".png");
    Figures figures = new Figures(results.results(), table.title(), file);
    switch (table) {
      case LOSSES -> figures.bars(rows.of(table));
      case ALPHA ->
          figures.lines(
              "weight", rows.of(table), row -> row.trial().hyperparameters().get(Rows.WEIGHT));
      case CAPACITY ->
          figures.lines(
              "width of the teacher",
              rows.of(table),
              row -> (double) RankingTrials.teacherWidth(row.trial()));
      default -> {
        return Optional.empty();
      }
    }
    return Optional.of(file);
  }

  /**
   * Returns the time per epoch of the runs themselves, which depends on the load of the machine.
   */
  private static Table times(Results results, List<Row> lines) {
    Table table = new Table(List.of("model", "seconds per epoch", "to undistilled"));
    double first = perEpoch(results, lines.get(0).trial());
    for (Row row : lines) {
      double seconds = perEpoch(results, row.trial());
      table.add(List.of(row.label(), Numbers.fixed(seconds, 2), Numbers.fixed(seconds / first, 2)));
    }
    return table;
  }

  private static double perEpoch(Results results, Trial trial) {
    return results.seconds(trial.title()) / trial.training().epochs();
  }
}
