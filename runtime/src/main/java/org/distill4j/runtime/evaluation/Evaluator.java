package org.distill4j.runtime.evaluation;

import java.util.List;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.runtime.data.Batch;
import org.distill4j.runtime.data.BatchOrder;
import org.distill4j.runtime.data.Batches;
import org.distill4j.runtime.data.Value;
import org.distill4j.runtime.graph.GraphRunner;

/**
 * Judges the scores of a graph, run in inference mode.
 *
 * <pre>{@code
 * Metrics metrics = new Evaluator(graph, AnswererGraph.ANSWER, 256).evaluate(held);
 * }</pre>
 *
 * <p>Only what the scores need is run, so a training graph can be judged without its labels. Keeps
 * its arrays from one evaluation to the next; not safe for several threads.
 */
public final class Evaluator {

  private final ComputationGraph graph;
  private final GraphRunner runner;
  private final String node;
  private final BatchOrder order;

  /**
   * An evaluator for one node of a graph.
   *
   * @param graph a network, or a training graph whose parameters may go on changing
   * @param node the node whose value [batch, classes] is judged
   * @param batchSize the examples of a batch, at least 1
   */
  public Evaluator(ComputationGraph graph, String node, int batchSize) {
    this.graph = graph;
    this.runner = new GraphRunner(graph, List.of(node));
    this.node = node;
    this.order = new BatchOrder(batchSize, 1);
  }

  /**
   * Runs the graph on all examples of a set.
   *
   * @throws IllegalArgumentException if the set lacks an input of the graph, or if the scores do
   *     not fit its answers or are not numbers
   */
  public Metrics evaluate(EvaluationSet set) {
    MetricsCounter counter = new MetricsCounter(set.answers(), set.types());
    Batches batches =
        new Batches(set.examples(), runner.inputs(), graph.getConfiguration().getDataType());
    for (Batch batch : batches.of(order.byLength(set.examples()))) {
      runner.forward(batch.values(), false, 0);
      Value scores = runner.value(node);
      counter.add(batch.examples(), scores.array());
    }
    return counter.result();
  }
}
