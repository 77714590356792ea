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
 * @param seconds how long its training took
 */
public record RunResult(
    String model,
    long seed,
    String settings,
    Map<Metric, Double> metrics,
    double[] outcomes,
    double seconds)
    implements Run {

  /** Copies the metrics. */
  public RunResult {
    metrics = Collections.unmodifiableMap(new EnumMap<>(metrics));
  }
}
