package org.distill4j.runtime.evaluation;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.distill4j.runtime.data.HostArray;
import org.distill4j.runtime.data.LabelColumn;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Adds up the metrics of examples, batch by batch and in any order. */
public final class MetricsCounter {

  private final LabelColumn answers;
  private final QuestionTypes types;
  private final Sums all = new Sums();
  private final Map<String, Sums> byType = new LinkedHashMap<>();

  /**
   * Nothing added yet.
   *
   * @param answers the correct answers
   * @param types the type of each question
   */
  public MetricsCounter(LabelColumn answers, QuestionTypes types) {
    this.answers = answers;
    this.types = types;
    types.names().forEach(name -> byType.put(name, new Sums()));
  }

  /**
   * Adds a batch.
   *
   * @param examples the indices of the examples
   * @param scores [batch, classes], greater is better; ties go to the lower index
   * @throws IllegalArgumentException if the number of classes is not that of the answers or a score
   *     is not a number
   */
  public void add(int[] examples, INDArray scores) {
    requireFit(examples, scores);
    HostArray host = HostArray.reading(scores);
    double[] row = new double[answers.classes()];
    for (int i = 0; i < examples.length; i++) {
      host.read((long) i * row.length, row);
      add(examples[i], top(examples[i], row));
    }
  }

  /** One metric of each example of a batch, in the order of the batch. */
  double[] outcomes(Metric metric, int[] examples, INDArray scores) {
    requireFit(examples, scores);
    HostArray host = HostArray.reading(scores);
    double[] row = new double[answers.classes()];
    double[] outcomes = new double[examples.length];
    for (int i = 0; i < examples.length; i++) {
      host.read((long) i * row.length, row);
      outcomes[i] = metric.of(ranked(examples[i], top(examples[i], row)), ideal(examples[i]));
    }
    return outcomes;
  }

  private void requireFit(int[] examples, INDArray scores) {
    if (scores.rank() != 2
        || scores.size(0) != examples.length
        || scores.size(1) != answers.classes()) {
      throw new IllegalArgumentException(
          "the scores are %s but there are %d examples with answers out of %d classes"
              .formatted(scores.shapeInfoToString(), examples.length, answers.classes()));
    }
  }

  /**
   * Adds an example.
   *
   * @param ranking its answers, the best first; those behind the fifth do not count
   */
  public void add(int example, int[] ranking) {
    double[] ranked = ranked(example, ranking);
    double[] ideal = ideal(example);
    all.add(ranked, ideal);
    byType.get(types.of(example)).add(ranked, ideal);
  }

  /**
   * The metrics of all examples that were added.
   *
   * @throws IllegalStateException if none was added
   */
  public Metrics result() {
    if (all.examples == 0) {
      throw new IllegalStateException("no example was added");
    }
    Map<String, Metrics> parts = new LinkedHashMap<>();
    byType.forEach(
        (type, sums) -> {
          if (sums.examples > 0) {
            parts.put(type, sums.means(Map.of()));
          }
        });
    return all.means(parts);
  }

  private double[] ranked(int example, int[] ranking) {
    double[] ranked = new double[Math.min(Metric.RANKS, ranking.length)];
    for (int i = 0; i < ranked.length; i++) {
      ranked[i] = answers.weight(example, ranking[i]);
    }
    return ranked;
  }

  private static int[] top(int example, double[] scores) {
    try {
      return Ranking.top(scores, Metric.RANKS);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("example " + example + ": " + e.getMessage(), e);
    }
  }

  /** The greatest weights of an example's answers, as if they were scores. */
  private double[] ideal(int example) {
    float[] weights = answers.weights(example);
    double[] scores = new double[weights.length];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = weights[i];
    }
    int[] best = Ranking.top(scores, Metric.RANKS);
    double[] ideal = new double[best.length];
    for (int i = 0; i < ideal.length; i++) {
      ideal[i] = scores[best[i]];
    }
    return ideal;
  }

  private static final class Sums {

    private int examples;
    private final Map<Metric, Double> sums = new EnumMap<>(Metric.class);

    void add(double[] ranked, double[] ideal) {
      examples++;
      for (Metric metric : Metric.values()) {
        sums.merge(metric, metric.of(ranked, ideal), Double::sum);
      }
    }

    Metrics means(Map<String, Metrics> parts) {
      Map<Metric, Double> means = new EnumMap<>(Metric.class);
      sums.forEach((metric, sum) -> means.put(metric, sum / examples));
      return new Metrics(examples, means, parts);
    }
  }
}
