package org.distill4j.samples.cli.model;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.distill4j.runtime.data.Batch;
import org.distill4j.runtime.data.Batches;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.graph.GraphRunner;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * The answers of a network to single examples.
 *
 * @param network the network
 */
record Prediction(SavedNetwork network) {

  /**
   * An answer.
   *
   * @param index its index
   * @param probability its probability, the softmax of its score
   */
  record Answer(int index, double probability) {}

  /** Returns the probability of every answer to an example. */
  double[] probabilities(Examples examples, int example) {
    GraphRunner runner = new GraphRunner(network.graph(), List.of(network.scores())).forwardOnly();
    Batch batch =
        new Batches(examples, runner.inputs(), network.graph().getConfiguration().getDataType())
            .batch(new int[] {example});
    runner.forward(batch.values(), false, 0);
    return Transforms.softmax(runner.value(network.scores()).array(), true).toDoubleMatrix()[0];
  }

  /**
   * Returns the most probable answers to an example, the most probable first.
   *
   * @param number the number of answers, at least 1
   */
  List<Answer> answers(Examples examples, int example, int number) {
    double[] probabilities = probabilities(examples, example);
    return IntStream.range(0, probabilities.length)
        .mapToObj(i -> new Answer(i, probabilities[i]))
        .sorted(Comparator.comparingDouble(Answer::probability).reversed())
        .limit(number)
        .toList();
  }
}
