package org.distill4j.runtime.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.runtime.data.Batch;
import org.distill4j.runtime.data.Batches;
import org.distill4j.runtime.data.Batching;
import org.distill4j.runtime.data.HostArray;
import org.distill4j.runtime.data.LabelColumn;
import org.distill4j.runtime.data.Value;
import org.distill4j.runtime.graph.GraphRunner;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * Evaluates the answers of a graph on a set, in inference mode: scores of examples, steps or
 * places, or estimated values.
 *
 * <pre>{@code
 * Metrics metrics = new Evaluator(graph, AnswererGraph.ANSWER, held, 256).evaluate();
 * }</pre>
 *
 * <p>Only the nodes that the answers depend on are run, so a training graph can be evaluated
 * without its labels. Reuses its arrays from one evaluation to the next; not safe for several
 * threads.
 */
public final class Evaluator {

  private final EvaluationSet set;
  private final Function<Map<String, Value>, Value> network;
  private final Batches batches;
  private final List<int[]> order;

  /**
   * Creates an evaluator of one node of a graph.
   *
   * @param graph a network, or a training graph whose parameters may change between evaluations
   * @param node the node whose value is evaluated, of the kind that the set's answers belong to
   * @param set the examples
   * @param batchSize the number of examples of a batch, at least 1
   * @throws IllegalArgumentException if the graph lacks the node or the set an input of the graph
   */
  public Evaluator(ComputationGraph graph, String node, EvaluationSet set, int batchSize) {
    this(set, batchSize, running(graph, node), graph.getConfiguration().getDataType());
  }

  /** Reads inputs and computes the value of a node. */
  private record Running(List<String> inputs, Function<Map<String, Value>, Value> network) {}

  private static Running running(ComputationGraph graph, String node) {
    GraphRunner runner = new GraphRunner(graph, List.of(node)).forwardOnly();
    return new Running(
        List.copyOf(runner.inputs()),
        values -> {
          runner.forward(values, false, 0);
          return runner.value(node);
        });
  }

  /**
   * Creates an evaluator of a network that is computed elsewhere, such as an exported file.
   *
   * @param inputs the inputs that the network reads
   * @param network returns the answers to a batch: the value that is evaluated
   * @param set the examples
   * @param batchSize the number of examples of a batch, at least 1
   * @throws IllegalArgumentException if the set lacks an input
   */
  public Evaluator(
      List<String> inputs,
      Function<Map<String, Value>, Value> network,
      EvaluationSet set,
      int batchSize) {
    this(set, batchSize, new Running(inputs, network), DataType.FLOAT);
  }

  private Evaluator(EvaluationSet set, int batchSize, Running running, DataType type) {
    this.set = set;
    this.network = running.network();
    this.batches = new Batches(set.examples(), running.inputs(), type);
    this.order = new Batching(batchSize, 1).byLength(set.examples());
  }

  /** Takes the network's values for a batch. */
  @FunctionalInterface
  private interface Reading {

    void read(int[] examples, Value values);
  }

  private void run(List<Reading> readings) {
    for (Batch batch : batches.of(order)) {
      Value values = network.apply(batch.values());
      readings.forEach(it -> it.read(batch.examples(), values));
    }
  }

  /**
   * Runs the graph on all examples of the set.
   *
   * @throws IllegalArgumentException if the scores do not fit the set's answers or are not numbers
   */
  public Metrics evaluate() {
    MetricsCounter counter = MetricsCounter.of(set);
    run(List.of(counter::add));
    return counter.result();
  }

  /**
   * The results of one pass over the examples.
   *
   * @param metrics see {@link #evaluate}
   * @param ranked see {@link #ranked}; {@link RankedAnswers#none} if the set has no ranked answers
   * @param outcomes see {@link #outcomes}
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record Results(Metrics metrics, RankedAnswers ranked, double[] outcomes) {}

  /**
   * Runs the graph once on all examples of the set, for all results.
   *
   * @param count the number of best answers of each example, at least 1
   * @param metric the metric of each example
   * @throws IllegalArgumentException if the scores do not fit the set's answers or are not numbers,
   *     or the metric is not meaningful for a single example
   */
  public Results results(int count, Metric metric) {
    MetricsCounter counter = MetricsCounter.of(set);
    Outcomes outcomes = new Outcomes(metric);
    List<Reading> readings = new ArrayList<>();
    readings.add(counter::add);
    readings.add(outcomes);
    RankedAnswers ranked = RankedAnswers.none();
    if (set.isRanked()) {
      Ranking ranking = new Ranking(count);
      readings.add(ranking);
      ranked = ranking.ranked;
    }
    run(readings);
    return new Results(counter.result(), ranked, outcomes.values);
  }

  /**
   * Runs the graph on all examples of the set.
   *
   * @return the answer with the highest score for each example, in the order of the set
   * @throws IllegalArgumentException if a score is not a number, or the set has no classes of
   *     examples
   */
  public int[] answers() {
    int[] answers = new int[set.examples().size()];
    int[][] best = best(1);
    Arrays.setAll(answers, i -> best[i][0]);
    return answers;
  }

  /**
   * Runs the graph on all examples of the set.
   *
   * @param count the number of answers, at least 1; all if there are fewer
   * @return the answers with the highest scores for each example, the best first, in the order of
   *     the set
   * @throws IllegalArgumentException if a score is not a number, or the set has no classes of
   *     examples
   */
  public int[][] best(int count) {
    return ranked(count).best();
  }

  /**
   * Runs the graph on all examples of the set.
   *
   * @param count the number of best answers of each example, at least 1; all if there are fewer
   * @return the best answers to each example, and how sure and how good the network is, in the
   *     order of the set
   * @throws IllegalArgumentException if a score is not a number, or the set has no classes of
   *     examples
   */
  public RankedAnswers ranked(int count) {
    Ranking ranking = new Ranking(count);
    run(List.of(ranking));
    return ranking.ranked;
  }

  private final class Ranking implements Reading {

    private final LabelColumn correct = set.labels();
    private final double[] row = new double[correct.classes()];
    private final RankedAnswers ranked = RankedAnswers.ofSize(set.examples().size());
    private final int count;

    Ranking(int count) {
      this.count = count;
    }

    @Override
    public void read(int[] examples, Value values) {
      HostArray scores = HostArray.reading(values.array());
      for (int i = 0; i < examples.length; i++) {
        scores.read((long) i * row.length, row);
        ranked.put(examples[i], row, correct.answers(examples[i]), count);
      }
    }
  }

  /**
   * Runs the graph on all examples of the set.
   *
   * @param metric any metric, whether the set computes it or not
   * @return the metric of each example, in the order of the set, as intervals and paired
   *     differences need it
   * @throws IllegalArgumentException if the scores do not fit the set's answers or are not numbers,
   *     or the metric is not meaningful for a single example
   */
  public double[] outcomes(Metric metric) {
    Outcomes outcomes = new Outcomes(metric);
    run(List.of(outcomes));
    return outcomes.values;
  }

  private final class Outcomes implements Reading {

    private final Metric metric;
    private final double[] values = new double[set.examples().size()];

    Outcomes(Metric metric) {
      set.requireOfExamples(metric);
      this.metric = metric;
    }

    @Override
    public void read(int[] examples, Value scores) {
      new OutcomeReader(
              set.answers(),
              (outcome, i) -> values[examples[i]] = metric.value(metric.sums(outcome)))
          .read(examples, scores);
    }
  }
}
