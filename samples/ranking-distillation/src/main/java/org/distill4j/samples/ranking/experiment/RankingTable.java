package org.distill4j.samples.ranking.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.distill4j.runtime.data.videoqa.VideoQuestion;
import org.distill4j.runtime.evaluation.Interval;
import org.distill4j.runtime.evaluation.Metric;
import org.distill4j.runtime.evaluation.Metrics;

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
    this.videos = data.validation().questions().stream().map(VideoQuestion::video).toList();
    results.forEach(run -> runs.computeIfAbsent(run.model(), key -> new ArrayList<>()).add(run));
  }

  /** The table of some results, below the most frequent answers of each type. */
  public static String of(RankingData data, List<RunResult> results) {
    RankingTable table = new RankingTable(data, results);
    List<List<String>> lines = new ArrayList<>();
    lines.add(HEAD);
    lines.add(majority(data.typeMajority()));
    table.runs.keySet().forEach(model -> lines.add(table.line(model)));
    return aligned(lines);
  }

  private static List<String> majority(Metrics metrics) {
    return List.of(
        "question-type majority",
        percent(metrics.accuracy()),
        "",
        "",
        "",
        percent(metrics.hitAt5()),
        percent(metrics.ndcgAt5()),
        "",
        "");
  }

  private List<String> line(String model) {
    List<RunResult> ofModel = runs.get(model);
    double[] outcomes = meanOutcomes(ofModel);
    Interval accuracy = Interval.of(outcomes, videos, SEED);
    List<String> cells = new ArrayList<>(List.of(model, percent(accuracy.mean()), ends(accuracy)));
    cells.addAll(difference(model, outcomes));
    cells.add(percent(mean(ofModel, Metric.HIT_AT_5)));
    cells.add(percent(mean(ofModel, Metric.NDCG_AT_5)));
    cells.add(String.valueOf(ofModel.size()));
    cells.add(
        String.format(
            Locale.ROOT,
            "%.1f",
            ofModel.stream().mapToDouble(RunResult::seconds).average().orElseThrow()));
    return cells;
  }

  private List<String> difference(String model, double[] outcomes) {
    String base = Scheme.UNDISTILLED.title();
    if (model.equals(base) || model.equals(RankingRuns.TEACHER) || !runs.containsKey(base)) {
      return List.of("", "");
    }
    double[] others = meanOutcomes(runs.get(base));
    double[] differences = new double[outcomes.length];
    Arrays.setAll(differences, i -> outcomes[i] - others[i]);
    Interval interval = Interval.of(differences, videos, SEED);
    return List.of(String.format(Locale.ROOT, "%+.1f", 100 * interval.mean()), ends(interval));
  }

  private static double[] meanOutcomes(List<RunResult> runs) {
    double[] means = new double[runs.get(0).outcomes().length];
    for (RunResult run : runs) {
      for (int i = 0; i < means.length; i++) {
        means[i] += run.outcomes()[i] / runs.size();
      }
    }
    return means;
  }

  private static double mean(List<RunResult> runs, Metric metric) {
    return runs.stream().mapToDouble(run -> run.metrics().get(metric)).average().orElseThrow();
  }

  private static String ends(Interval interval) {
    return percent(interval.low()) + " to " + percent(interval.high());
  }

  private static String percent(double part) {
    return String.format(Locale.ROOT, "%.1f", 100 * part);
  }

  /** Names to the left, numbers to the right. */
  private static String aligned(List<List<String>> lines) {
    int[] widths = new int[HEAD.size()];
    for (List<String> line : lines) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], line.get(i).length());
      }
    }
    return lines.stream()
        .map(
            line -> {
              StringBuilder text = new StringBuilder(line.get(0));
              text.append(" ".repeat(widths[0] - line.get(0).length()));
              for (int i = 1; i < widths.length; i++) {
                text.append(" ".repeat(2 + widths[i] - line.get(i).length())).append(line.get(i));
              }
              return text.append('\n').toString();
            })
        .collect(Collectors.joining());
  }
}
