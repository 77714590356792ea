package org.distill4j.samples.ranking.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.distill4j.runtime.evaluation.Interval;
import org.distill4j.runtime.evaluation.Metric;
import org.distill4j.runtime.evaluation.Metrics;
import org.distill4j.samples.video.Outcomes;
import org.distill4j.samples.video.PlainTable;

/**
 * The results of schemes as a table of plain text: means over the seeds in percent, with a 95 %
 * interval over the videos, and the difference from the undistilled student on the same questions
 * with the interval of that difference.
 */
public final class RankingTable {

  private static final List<String> HEAD =
      List.of(
          "model", "Acc@1", "95 %", "difference", "95 %", "Hit@5", "nDCG@5", "seeds", "seconds");
  private static final long SEED = 1;

  private final List<String> videos;
  private final Map<String, List<RunResult>> runs = new LinkedHashMap<>();

  private RankingTable(RankingData data, List<RunResult> results) {
    this.videos = data.groups();
    results.forEach(run -> runs.computeIfAbsent(run.model(), key -> new ArrayList<>()).add(run));
  }

  /** The table of some results, below the most frequent answers of each type. */
  public static String of(RankingData data, List<RunResult> results) {
    RankingTable table = new RankingTable(data, results);
    PlainTable lines = new PlainTable(HEAD);
    lines.add(majority(data.typeMajority()));
    table.runs.keySet().forEach(model -> lines.add(table.line(model)));
    return lines.toString();
  }

  private static List<String> majority(Metrics metrics) {
    return List.of(
        "question-type majority",
        PlainTable.percent(metrics.accuracy()),
        "",
        "",
        "",
        PlainTable.percent(metrics.hitAt5()),
        PlainTable.percent(metrics.ndcgAt5()),
        "",
        "");
  }

  private List<String> line(String model) {
    List<RunResult> ofModel = runs.get(model);
    double[] outcomes = meanOutcomes(ofModel);
    Interval accuracy = Interval.of(outcomes, videos, SEED);
    List<String> cells =
        new ArrayList<>(
            List.of(model, PlainTable.percent(accuracy.mean()), PlainTable.ends(accuracy)));
    cells.addAll(difference(model, outcomes));
    cells.add(PlainTable.percent(mean(ofModel, Metric.HIT_AT_5)));
    cells.add(PlainTable.percent(mean(ofModel, Metric.NDCG_AT_5)));
    cells.add(String.valueOf(ofModel.size()));
    cells.add(
        String.format(
            Locale.ROOT,
            "%.1f",
            ofModel.stream().mapToDouble(RunResult::seconds).average().orElseThrow()));
    return cells;
  }

  private List<String> difference(String model, double[] outcomes) {
    String base = Schemes.UNDISTILLED;
    if (model.equals(base) || model.equals(RankingRuns.TEACHER) || !runs.containsKey(base)) {
      return List.of("", "");
    }
    double[] differences = Outcomes.difference(outcomes, meanOutcomes(runs.get(base)));
    Interval interval = Interval.of(differences, videos, SEED);
    return List.of(PlainTable.signedPercent(interval.mean()), PlainTable.ends(interval));
  }

  private static double[] meanOutcomes(List<RunResult> runs) {
    return Outcomes.mean(runs.stream().map(RunResult::outcomes).toList());
  }

  private static double mean(List<RunResult> runs, Metric metric) {
    return runs.stream().mapToDouble(run -> run.metrics().get(metric)).average().orElseThrow();
  }
}
