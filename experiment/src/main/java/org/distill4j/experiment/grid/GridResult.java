package org.distill4j.experiment.grid;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.distill4j.experiment.Results;
import org.distill4j.experiment.statistics.Interval;
import org.distill4j.experiment.table.Numbers;
import org.distill4j.experiment.table.Table;

/**
 * The results at all points of a grid.
 *
 * @param grid the grid
 * @param points the points, trial by trial
 * @param results the results of the changed trials
 */
public record GridResult(Grid grid, List<GridPoint> points, Results results) {

  /** Copies the points. */
  public GridResult {
    points = List.copyOf(points);
  }

  /**
   * Returns the best point of each trial by the title of the unchanged trial; ties go to the first.
   */
  public Map<String, GridPoint> best() {
    Map<String, GridPoint> best = new LinkedHashMap<>();
    for (GridPoint point : points) {
      best.merge(
          point.base().title(), point, (one, other) -> score(other) > score(one) ? other : one);
    }
    return best;
  }

  /** Returns the figure of a point that is the greater, the better. */
  private double score(GridPoint point) {
    double mean = results.score(point.changed().title()).mean();
    return results.metric().isGreaterBetter() ? mean : -mean;
  }

  /** Returns a table with a row for each point, in which the best of each trial is marked. */
  public Table table() {
    List<String> head = new ArrayList<>(List.of("distillation"));
    head.addAll(grid.axes().keySet());
    head.addAll(List.of(results.metric().title(), "95 %", "best"));
    Table table = new Table(head);
    Map<String, GridPoint> best = best();
    for (GridPoint point : points) {
      Interval score = results.score(point.changed().title());
      List<String> cells = new ArrayList<>(List.of(point.base().distillation().title()));
      for (String name : grid.axes().keySet()) {
        cells.add(Optional.ofNullable(point.values().get(name)).map(Numbers::plain).orElse(""));
      }
      cells.add(Numbers.value(results.metric().isFraction(), score.mean()));
      cells.add(score.range(results.metric().isFraction()));
      cells.add(best.get(point.base().title()).equals(point) ? "*" : "");
      table.add(cells);
    }
    return table;
  }
}
