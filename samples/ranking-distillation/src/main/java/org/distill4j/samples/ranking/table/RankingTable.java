package org.distill4j.samples.ranking.table;

import java.util.ArrayList;
import java.util.List;
import org.distill4j.experiment.Results;
import org.distill4j.experiment.statistics.Interval;
import org.distill4j.experiment.table.Numbers;
import org.distill4j.experiment.table.Table;
import org.distill4j.experiment.trial.Trial;
import org.distill4j.runtime.evaluation.Metrics;
import org.distill4j.runtime.evaluation.StandardMetrics;
import org.distill4j.samples.ranking.experiment.RankingTrials;
import org.distill4j.samples.video.metric.AnnotatorMetrics;

/**
 * The results of schemes: means over the seeds in percent, with 95 % intervals over the videos, and
 * the paired differences from the undistilled student and from vanilla distillation.
 */
final class RankingTable {

  private static final List<String> HEAD =
      List.of(
          "model",
          "Acc@1",
          "95 %",
          "- undistilled",
          "95 %",
          "- vanilla",
          "95 %",
          "Hit@5",
          "nDCG@5",
          "seeds",
          "seconds");

  private final Results results;
  private final Table table = new Table(HEAD);

  private RankingTable(Results results) {
    this.results = results;
  }

  /** Returns a table of baselines, teachers and rows. */
  static Table of(RankingResults results, List<String> teachers, List<Row> rows) {
    RankingTable lines = new RankingTable(results.results());
    lines.addMajority(results.evaluated().typeMajority());
    if (lines.results.trials().contains(RankingTrials.QUESTION_ONLY)) {
      lines.add(RankingTrials.QUESTION_ONLY, RankingTrials.QUESTION_ONLY, List.of());
    }
    teachers.forEach(teacher -> lines.add(teacher, teacher, List.of()));
    for (Row row : rows) {
      lines.add(row.label(), row.trial().title(), row.bases().stream().map(Trial::title).toList());
    }
    return lines.table;
  }

  private void addMajority(Metrics metrics) {
    List<String> cells = new ArrayList<>(List.of("question-type majority"));
    cells.add(Numbers.percent(metrics.accuracy()));
    cells.addAll(List.of("", "", "", "", ""));
    cells.add(Numbers.percent(metrics.of(StandardMetrics.HIT_AT_5)));
    cells.add(Numbers.percent(metrics.of(AnnotatorMetrics.NDCG_AT_5)));
    cells.addAll(List.of("", ""));
    table.add(cells);
  }

  private void add(String label, String trial, List<String> bases) {
    Interval accuracy = results.score(trial);
    List<String> cells = new ArrayList<>(List.of(label));
    cells.add(Numbers.percent(accuracy.mean()));
    cells.add(accuracy.percentRange());
    for (int i = 0; i < 2; i++) {
      cells.addAll(i < bases.size() ? difference(trial, bases.get(i)) : List.of("", ""));
    }
    cells.add(Numbers.percent(results.mean(trial, StandardMetrics.HIT_AT_5)));
    cells.add(Numbers.percent(results.mean(trial, AnnotatorMetrics.NDCG_AT_5)));
    cells.add(String.valueOf(results.of(trial).size()));
    cells.add(Numbers.fixed(results.seconds(trial), 1));
    table.add(cells);
  }

  private List<String> difference(String trial, String base) {
    return trial.equals(base) || !results.trials().contains(base)
        ? List.of("", "")
        : results.differenceCells(trial, base);
  }
}
