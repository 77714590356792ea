package org.distill4j.samples.multimodal.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.distill4j.experiment.Results;
import org.distill4j.experiment.statistics.Interval;
import org.distill4j.experiment.store.Run;
import org.distill4j.experiment.table.Numbers;
import org.distill4j.experiment.table.Table;
import org.distill4j.runtime.evaluation.ExampleGroups;
import org.distill4j.runtime.evaluation.Metrics;
import org.distill4j.runtime.evaluation.StandardMetrics;
import org.distill4j.samples.multimodal.experiment.Model;
import org.distill4j.samples.video.QuestionData;

/**
 * Tables in the form of the paper's: the accuracy in percent for each type of question and for all,
 * means over the seeds, and paired differences between networks. Intervals hold 95 % over the
 * videos or synsets.
 */
public final class AccuracyTable {

  private final ExampleGroups types;
  private final Metrics majority;
  private final Results results;

  /** Creates tables of the results on a data set. */
  public AccuracyTable(QuestionData data, Results results) {
    this.types = data.evaluation().groups();
    this.majority = data.typeMajority();
    this.results = results;
  }

  /** Returns a table of the most frequent answer of each type, and of each network. */
  public Table networks() {
    List<String> head = new ArrayList<>(List.of("model", "parameters"));
    head.addAll(types.names());
    head.addAll(List.of("all", "95 %", "seeds", "seconds"));
    Table table = new Table(head);
    table.add(majorityRow());
    results.trials().forEach(model -> table.add(row(model)));
    return table;
  }

  private List<String> majorityRow() {
    List<String> cells = new ArrayList<>(List.of("question-type majority", "0"));
    for (String type : types.names()) {
      cells.add(Numbers.percent(majority.ofGroup(type).orElseThrow().accuracy()));
    }
    cells.addAll(List.of(Numbers.percent(majority.accuracy()), "", "", ""));
    return cells;
  }

  private List<String> row(String model) {
    List<Run> runs = results.of(model);
    double[] outcomes = results.outcomes(model);
    Interval all = results.score(model);
    List<String> cells = new ArrayList<>();
    cells.add(model);
    cells.add(Numbers.count(runs.get(0).parameters()));
    for (String type : types.names()) {
      cells.add(Numbers.percent(mean(outcomes, type)));
    }
    cells.add(Numbers.percent(all.mean()));
    cells.add(all.percentRange());
    cells.add(String.valueOf(runs.size()));
    cells.add(Numbers.fixed(results.seconds(model), 1));
    return cells;
  }

  private double mean(double[] outcomes, String type) {
    return IntStream.range(0, outcomes.length)
        .filter(i -> types.of(i).equals(type))
        .mapToDouble(i -> outcomes[i])
        .average()
        .orElseThrow();
  }

  /** Returns a table of the paired differences between the networks. */
  public Table differences() {
    Table table = new Table(List.of("difference", "Acc@1", "95 %", "Hit@5", "each seed's Acc@1"));
    table.add(difference(Model.TEACHER.title(), Model.STUDENT.title()));
    table.add(difference(Model.DISTILLED_STUDENT.title(), Model.STUDENT.title()));
    table.add(difference(Model.DISTILLED_STUDENT.title(), Model.TEACHER.title()));
    return table;
  }

  private List<String> difference(String model, String base) {
    List<Run> first = results.of(model);
    List<Run> second = results.of(base);
    List<String> bySeed =
        IntStream.range(0, first.size())
            .mapToObj(
                i ->
                    first.get(i).metric(StandardMetrics.ACCURACY)
                        - second.get(i).metric(StandardMetrics.ACCURACY))
            .map(Numbers::signedPercent)
            .toList();
    double hits =
        results.mean(model, StandardMetrics.HIT_AT_5)
            - results.mean(base, StandardMetrics.HIT_AT_5);
    List<String> cells = new ArrayList<>(List.of(model + " - " + base));
    cells.addAll(results.differenceCells(model, base));
    cells.add(Numbers.signedPercent(hits));
    cells.add(String.join(" ", bySeed));
    return cells;
  }
}
