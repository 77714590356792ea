package org.distill4j.samples.multimodal.report;

import java.util.ArrayList;
import java.util.List;
import org.distill4j.experiment.table.Numbers;
import org.distill4j.experiment.table.Table;
import org.distill4j.samples.multimodal.experiment.RateSearch;

/** The results of a search for learning rates as a table with a row for each system. */
public final class RateTable {

  private RateTable() {}

  /** Returns the table: accuracies on held-out training questions in percent, and the best rate. */
  public static Table of(RateSearch search, RateSearch.Result result) {
    List<String> head = new ArrayList<>(List.of("Acc@1 on held-out training"));
    search.rates().forEach(rate -> head.add(String.valueOf(rate)));
    head.add("best");
    Table table = new Table(head);
    result
        .accuracies()
        .forEach(
            (system, accuracies) -> {
              List<String> cells = new ArrayList<>(List.of(system.title()));
              search.rates().forEach(rate -> cells.add(Numbers.percent(accuracies.get(rate))));
              cells.add(String.valueOf(result.best(system)));
              table.add(cells);
            });
    return table;
  }
}
