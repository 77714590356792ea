package org.distill4j.samples.ranking.experiment;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.distill4j.runtime.evaluation.Metric;
import org.distill4j.samples.video.Run;

/**
 * How well one network of one seed answers.
 *
 * @param model the scheme, or teacher
 * @param seed the seed
 * @param settings all that the network depends on, as a text to compare
 * @param metrics the means over the questions
 * @param outcomes Acc@1 of each question, in the order of the validation split
 * @param best the best answers of each question, the best first; none in results of older versions
 * @param seconds how long its training took
 */
public record RunResult(
    String model,
    long seed,
    String settings,
    Map<Metric, Double> metrics,
    double[] outcomes,
    int[][] best,
    double seconds)
    implements Run {

  /** How many of the best answers are kept. */
  public static final int BEST = 5;

  /** Copies the metrics. */
  public RunResult {
    best = best == null ? new int[0][] : best;
    metrics = Collections.unmodifiableMap(new EnumMap<>(metrics));
  }
}
