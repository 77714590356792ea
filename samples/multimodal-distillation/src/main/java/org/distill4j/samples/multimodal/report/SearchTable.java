package org.distill4j.samples.multimodal.report;

import java.util.List;
import org.distill4j.experiment.table.Numbers;
import org.distill4j.experiment.table.Table;
import org.distill4j.samples.multimodal.experiment.GridSearch;
import org.distill4j.samples.multimodal.experiment.StreamDistillation;

/** The results of a search as a table, the best point first. */
public final class SearchTable {

  private SearchTable() {}

  /** Returns the table; temperatures and weights are those of appearance and of motion. */
  public static Table of(GridSearch.Result result) {
    Table table =
        new Table(List.of("student", "temperatures", "weights", "Acc@1 on held-out training"));
    table.add(List.of("not distilled", "", "", Numbers.percent(result.student())));
    for (GridSearch.Point point : result.trials()) {
      StreamDistillation distillation = point.distillation();
      table.add(
          List.of(
              "distilled",
              distillation.appearanceTemperature() + ", " + distillation.motionTemperature(),
              distillation.appearanceWeight() + ", " + distillation.motionWeight(),
              Numbers.percent(point.accuracy())));
    }
    return table;
  }
}
