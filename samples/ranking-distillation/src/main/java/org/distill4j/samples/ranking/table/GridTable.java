package org.distill4j.samples.ranking.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.distill4j.experiment.statistics.Interval;
import org.distill4j.experiment.table.Numbers;
import org.distill4j.experiment.table.Table;
import org.distill4j.samples.ranking.experiment.Grid;

/** What a grid found: Acc@1 on held-out training videos. */
public final class GridTable {

  private GridTable() {}

  /** A line for each point; the best of each scheme is marked. */
  public static Table of(Grid grid, List<Grid.Point> points, Results results) {
    List<String> head = new ArrayList<>(List.of("scheme"));
    head.addAll(grid.axes().keySet());
    head.addAll(List.of("Acc@1", "95 %", "best"));
    Table table = new Table(head);
    Map<String, Grid.Point> best = best(points, results);
    for (Grid.Point point : points) {
      Interval accuracy = results.accuracy(point.variant().title());
      String scheme = point.variant().scheme().title();
      List<String> cells = new ArrayList<>(List.of(scheme));
      for (String name : grid.axes().keySet()) {
        cells.add(Optional.ofNullable(point.values().get(name)).map(Scales::plain).orElse(""));
      }
      cells.add(Numbers.percent(accuracy.mean()));
      cells.add(accuracy.percentRange());
      cells.add(best.get(scheme).equals(point) ? "*" : "");
      table.add(cells);
    }
    return table;
  }

  private static Map<String, Grid.Point> best(List<Grid.Point> points, Results results) {
    Map<String, Grid.Point> best = new HashMap<>();
    for (Grid.Point point : points) {
      best.merge(
          point.variant().scheme().title(),
          point,
          (one, other) -> accuracy(results, other) > accuracy(results, one) ? other : one);
    }
    return best;
  }

  private static double accuracy(Results results, Grid.Point point) {
    return results.accuracy(point.variant().title()).mean();
  }
}
