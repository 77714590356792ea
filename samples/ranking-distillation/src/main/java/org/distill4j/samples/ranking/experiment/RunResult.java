package org.distill4j.samples.ranking.experiment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.distill4j.samples.video.Run;

/**
 * How well one network of one seed answers.
 *
 * @param model the scheme, or teacher
 * @param seed the seed
 * @param settings all that the network depends on, as a text to compare
 * @param metrics the means over the questions, by the id of the metric
 * @param outcomes Acc@1 of each question, in the order of the questions that judge
 * @param best the best answers of each question, the best first; none in results of older versions
 * @param seconds how long its training took
 */
public record RunResult(
    String model,
    long seed,
    String settings,
    Map<String, Double> metrics,
    double[] outcomes,
    int[][] best,
    double seconds)
    implements Run {

  /** How many of the best answers are kept. */
  public static final int BEST = 5;

  /** Copies the metrics. */
  public RunResult {
    best = best == null ? new int[0][] : best;
    metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
  }

  /**
   * This and the same network's result on other questions, as one.
   *
   * @param other trained with other examples, and with answers of its own
   * @param answersBefore how many answers this one counts through
   * @param trainings how many trainings this one is the result of
   */
  RunResult and(RunResult other, int answersBefore, int trainings) {
    if (!model.equals(other.model) || seed != other.seed) {
      throw new IllegalArgumentException(
          "%s, seed %d, is another run than %s, seed %d"
              .formatted(other.model, other.seed, model, seed));
    }
    return new RunResult(
        model,
        seed,
        settings + "; " + other.settings,
        means(other),
        DoubleStream.concat(DoubleStream.of(outcomes), DoubleStream.of(other.outcomes)).toArray(),
        Stream.concat(Stream.of(best), Stream.of(other.best).map(it -> moved(it, answersBefore)))
            .toArray(int[][]::new),
        (seconds * trainings + other.seconds) / (trainings + 1));
  }

  private Map<String, Double> means(RunResult other) {
    int all = outcomes.length + other.outcomes.length;
    Map<String, Double> means = new LinkedHashMap<>();
    metrics.forEach(
        (id, mean) ->
            means.put(
                id,
                (mean * outcomes.length + other.metrics.get(id) * other.outcomes.length) / all));
    return means;
  }

  private static int[] moved(int[] answers, int by) {
    return IntStream.of(answers).map(answer -> answer + by).toArray();
  }
}
