package org.distill4j.samples.ranking.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.distill4j.experiment.statistics.Interval;
import org.distill4j.experiment.table.Numbers;
import org.distill4j.experiment.table.Table;
import org.distill4j.runtime.evaluation.Metrics;
import org.distill4j.runtime.evaluation.StandardMetrics;
import org.distill4j.samples.ranking.experiment.RankingRuns;
import org.distill4j.samples.ranking.experiment.Variant;
import org.distill4j.samples.video.metric.AnnotatorMetrics;

/**
 * The results of schemes as a table: means over the seeds in percent, with a 95 % interval over the
 * videos, and the differences from the undistilled student and from vanilla distillation on the
 * same questions with the intervals of these differences.
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

  /** Below what is reached without a video or a teacher: teachers, and a line for each row. */
  static Table of(Results results, List<String> teachers, List<Row> rows) {
    RankingTable lines = new RankingTable(results);
    lines.addMajority(results.judges().typeMajority());
    if (results.models().contains(RankingRuns.QUESTION_ONLY)) {
      lines.add(RankingRuns.QUESTION_ONLY, RankingRuns.QUESTION_ONLY, List.of());
    }
    teachers.forEach(teacher -> lines.add(teacher, teacher, List.of()));
    for (Row row : rows) {
      lines.add(
          row.label(), row.variant().title(), row.bases().stream().map(Variant::title).toList());
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

  private void add(String label, String model, List<String> bases) {
    Interval accuracy = results.accuracy(model);
    List<String> cells = new ArrayList<>(List.of(label));
    cells.add(Numbers.percent(accuracy.mean()));
    cells.add(accuracy.percentRange());
    for (int i = 0; i < 2; i++) {
      cells.addAll(i < bases.size() ? difference(model, bases.get(i)) : List.of("", ""));
    }
    cells.add(Numbers.percent(results.mean(model, StandardMetrics.HIT_AT_5)));
    cells.add(Numbers.percent(results.mean(model, AnnotatorMetrics.NDCG_AT_5)));
    cells.add(String.valueOf(results.of(model).size()));
    cells.add(String.format(Locale.ROOT, "%.1f", results.seconds(model)));
    table.add(cells);
  }

  private List<String> difference(String model, String base) {
    if (model.equals(base) || !results.models().contains(base)) {
      return List.of("", "");
    }
    Interval interval = results.difference(model, base);
    return List.of(Numbers.signedPercent(interval.mean()), interval.percentRange());
  }
}
