package org.distill4j.report.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.distill4j.experiment.statistics.Outcomes;
import org.distill4j.experiment.store.Run;

/** The quality of rankings, from the place of the best correct answer to each example. */
public final class RankQuality {

  private RankQuality() {}

  /** Returns the reciprocal rank of each example, the mean over the runs. */
  public static double[] reciprocal(List<Run> runs) {
    return Outcomes.mean(
        runs.stream()
            .map(
                run ->
                    Arrays.stream(run.ranks()).mapToDouble(it -> it == 0 ? 0 : 1.0 / it).toArray())
            .toList());
  }

  /** Returns the share of examples with a correct answer among the best k, for k from 1. */
  public static List<Double> hits(List<Run> runs, int most) {
    List<Double> hits = new ArrayList<>();
    for (int k = 1; k <= most; k++) {
      int limit = k;
      hits.add(
          runs.stream()
              .flatMapToInt(run -> Arrays.stream(run.ranks()))
              .mapToDouble(rank -> rank > 0 && rank <= limit ? 1 : 0)
              .average()
              .orElse(0));
    }
    return hits;
  }

  /** Returns the median of the ranks of all runs; 0 if no example has a correct answer. */
  public static int median(List<Run> runs) {
    int[] ranks =
        runs.stream()
            .flatMapToInt(run -> Arrays.stream(run.ranks()))
            .filter(rank -> rank > 0)
            .sorted()
            .toArray();
    return ranks.length == 0 ? 0 : ranks[ranks.length / 2];
  }
}
