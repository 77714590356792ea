package org.distill4j.samples.dictionary.experiment;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.runtime.data.Batch;
import org.distill4j.runtime.data.Batches;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.graph.GraphRunner;
import org.distill4j.samples.dictionary.question.Encoding;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/** Asks a trained network. */
public final class Answerer {

  private final ComputationGraph graph;
  private final Encoding encoding;

  /** With a network and the words and answers that it was trained with. */
  public Answerer(ComputationGraph graph, Encoding encoding) {
    this.graph = graph;
    this.encoding = encoding;
  }

  /**
   * An answer.
   *
   * @param word the answer
   * @param probability how sure the network is, the softmax of its scores
   */
  public record Answer(String word, double probability) {}

  /**
   * The most probable answers to a question, the most probable first.
   *
   * @param question the question, as {@code QuestionType} words it
   * @param evidence the definition to answer it from
   * @param number how many answers, at least 1
   */
  public List<Answer> answers(String question, String evidence, int number) {
    Examples examples = encoding.example(question, evidence);
    GraphRunner runner = new GraphRunner(graph, List.of(DictionaryExperiment.ANSWER));
    Batch batch =
        new Batches(examples, runner.inputs(), graph.getConfiguration().getDataType())
            .batch(new int[] {0});
    runner.forward(batch.values(), false, 0);
    INDArray scores = runner.value(DictionaryExperiment.ANSWER).array();
    double[] probabilities = Transforms.softmax(scores, true).toDoubleMatrix()[0];
    return IntStream.range(0, probabilities.length)
        .mapToObj(i -> new Answer(encoding.answers().get(i), probabilities[i]))
        .sorted(Comparator.comparingDouble(Answer::probability).reversed())
        .limit(number)
        .toList();
  }
}
