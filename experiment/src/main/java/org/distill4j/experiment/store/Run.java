package org.distill4j.experiment.store;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.distill4j.runtime.evaluation.Metric;

/**
 * The result of one trial with one seed, as it is kept in a file.
 *
 * @param model the title of the trial
 * @param seed the seed
 * @param fingerprint the digest of {@code dependsOn}
 * @param dependsOn everything that the result depends on, by name
 * @param parameters the number of parameters of the network
 * @param metrics the means over the held-out examples, by the identifier of the metric
 * @param outcomes the main metric of each held-out example
 * @param best the best answers to each held-out example, the best first; empty if answers are not
 *     ranked
 * @param confidence the probability of the best answer to each held-out example; empty if answers
 *     are not ranked, or in a file of an older version
 * @param ranks the place of the best correct answer to each held-out example, counted from 1, 0 if
 *     no answer is correct; empty as {@code confidence} is
 * @param losses the losses of each epoch
 * @param seconds the duration of the training
 */
public record Run(
    String model,
    long seed,
    String fingerprint,
    Map<String, String> dependsOn,
    long parameters,
    Map<String, Double> metrics,
    double[] outcomes,
    int[][] best,
    double[] confidence,
    int[] ranks,
    List<EpochLosses> losses,
    double seconds) {

  /** Copies maps and lists, which keep their order; what is missing in a file is empty. */
  public Run {
    fingerprint = fingerprint == null ? "" : fingerprint;
    dependsOn = copy(dependsOn);
    metrics = copy(metrics);
    confidence = confidence == null ? new double[0] : confidence;
    ranks = ranks == null ? new int[0] : ranks;
    losses = losses == null ? List.of() : List.copyOf(losses);
  }

  private static <V> Map<String, V> copy(Map<String, V> map) {
    return map == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }

  /**
   * Returns a metric.
   *
   * @throws IllegalArgumentException if it was not computed
   */
  public double metric(Metric metric) {
    Double value = metrics.get(metric.id());
    if (value == null) {
      throw new IllegalArgumentException(
          "Run '%s' has no metric '%s'. Available: %s."
              .formatted(model, metric.id(), String.join(", ", metrics.keySet())));
    }
    return value;
  }

  /**
   * Joins this run with the run of the same trial on another division of the data.
   *
   * @param other the other run
   * @param answersBefore the number of answers that {@code best} of this run counts through; those
   *     of the other run are counted on from there
   * @param divisions the number of divisions that this run was joined from
   * @throws IllegalArgumentException if the other run is of another trial or seed
   */
  public Run and(Run other, int answersBefore, int divisions) {
    if (!model.equals(other.model) || seed != other.seed) {
      throw new IllegalArgumentException(
          "Cannot join the run '%s' of seed %s with the run '%s' of seed %s."
              .formatted(model, seed, other.model, other.seed));
    }
    Fingerprint joined = new Fingerprint(Map.of());
    joined = joined.with("division", fingerprint).with("next division", other.fingerprint);
    return new Run(
        model,
        seed,
        joined.digest(),
        joined.parts(),
        parameters,
        meanMetrics(other),
        joined(outcomes, other.outcomes),
        Stream.concat(Stream.of(best), Stream.of(other.best).map(it -> moved(it, answersBefore)))
            .toArray(int[][]::new),
        joined(confidence, other.confidence),
        IntStream.concat(IntStream.of(ranks), IntStream.of(other.ranks)).toArray(),
        List.of(),
        (seconds * divisions + other.seconds) / (divisions + 1));
  }

  private static double[] joined(double[] values, double[] more) {
    return DoubleStream.concat(DoubleStream.of(values), DoubleStream.of(more)).toArray();
  }

  private Map<String, Double> meanMetrics(Run other) {
    int all = outcomes.length + other.outcomes.length;
    Map<String, Double> means = new LinkedHashMap<>();
    metrics.forEach(
        (id, value) ->
            means.put(
                id,
                (value * outcomes.length + other.metrics.get(id) * other.outcomes.length) / all));
    return means;
  }

  private static int[] moved(int[] answers, int by) {
    return IntStream.of(answers).map(answer -> answer + by).toArray();
  }
}
