package org.distill4j.samples.multimodal.report;

import java.util.List;
import org.distill4j.experiment.table.Numbers;
import org.distill4j.experiment.table.Table;
import org.distill4j.samples.multimodal.experiment.GridSearch;
import org.distill4j.samples.multimodal.experiment.Strengths;

/** A search as a table of plain text, the best first. */
public final class SearchTable {

  private SearchTable() {}

  /** The table; temperatures and weights are those of appearance and of motion. */
  public static String of(GridSearch.Result result) {
    Table table =
        new Table(List.of("student", "temperatures", "weights", "Acc@1 on held-out training"));
    table.add(List.of("not distilled", "", "", Numbers.percent(result.student())));
    for (GridSearch.Trial trial : result.trials()) {
      Strengths strengths = trial.strengths();
      table.add(
          List.of(
              "distilled",
              strengths.appearanceTemperature() + ", " + strengths.motionTemperature(),
              strengths.appearanceWeight() + ", " + strengths.motionWeight(),
              Numbers.percent(trial.accuracy())));
    }
    return table.toString();
  }
}
