package org.distill4j.runtime.training.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.runtime.data.Batch;
import org.distill4j.runtime.data.Batches;
import org.distill4j.runtime.data.Column;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.data.ExtremeExamples;
import org.distill4j.runtime.data.UnusableDataException;
import org.distill4j.runtime.data.Value;
import org.distill4j.runtime.graph.GraphRunner;
import org.distill4j.runtime.graph.container.ReadNodes;
import org.nd4j.linalg.exception.ND4JException;

/** A run of some nodes on the extreme examples of a data set. */
final class DataProbe {

  private static final int BATCH_SIZE = 8;

  private final String network;
  private final String set;
  private final GraphRunner runner;
  private final ComputationGraph graph;
  private final Batches batches;
  private final int[] chosen;

  /**
   * Creates a run.
   *
   * @param network the name of the network
   * @param set the name of the data set
   * @param answers columns beside the inputs of the graph that must fit
   * @throws UnusableDataException if the data set lacks an input
   */
  DataProbe(
      String network,
      String set,
      GraphRunner runner,
      ComputationGraph graph,
      Examples examples,
      Collection<Column> answers) {
    this.network = network;
    this.set = set;
    this.runner = runner;
    this.graph = graph;
    List<Column> columns = new ArrayList<>(answers);
    try {
      runner.inputs().forEach(input -> columns.add(examples.column(input)));
    } catch (IllegalArgumentException e) {
      throw new UnusableDataException(
          "The %s data do not fit %s: %s".formatted(set, network, e.getMessage()), e);
    }
    this.batches = new Batches(examples, runner.inputs(), graph.getConfiguration().getDataType());
    this.chosen = ExtremeExamples.of(columns);
  }

  /** Returns the value of a node for the batch. */
  Value value(String node) {
    return runner.value(node);
  }

  /**
   * Runs the nodes.
   *
   * @param compared the nodes that the action reads, in messages; empty for none
   * @param action called after each batch
   * @throws UnusableDataException if a batch does not fit
   */
  void run(String compared, Consumer<Batch> action) {
    for (int from = 0; from < chosen.length; from += BATCH_SIZE) {
      int[] some = Arrays.copyOfRange(chosen, from, Math.min(chosen.length, from + BATCH_SIZE));
      Optional<UnusableDataException> ofBatch = misfit(some, "A batch", compared, action);
      if (ofBatch.isPresent()) {
        throw Arrays.stream(some)
            .mapToObj(one -> misfit(new int[] {one}, "Example " + one, compared, action))
            .flatMap(Optional::stream)
            .findFirst()
            .orElse(ofBatch.get());
      }
    }
  }

  private Optional<UnusableDataException> misfit(
      int[] examples, String subject, String compared, Consumer<Batch> action) {
    try {
      Batch batch = batches.batch(examples);
      runner.forward(batch.values(), false, 0);
      action.accept(batch);
      return Optional.empty();
    } catch (IllegalArgumentException
        | IndexOutOfBoundsException
        | ArithmeticException
        | ND4JException e) {
      return Optional.of(
          new UnusableDataException(
              "%s of the %s data does not fit %s%s: %s Fix: correct the data, or the dimensions of %s."
                  .formatted(subject, set, network, place(compared), sentence(e), network),
              e));
    }
  }

  private String place(String compared) {
    return runner
        .failed()
        .map(
            node ->
                " at '%s', which reads the column %s"
                    .formatted(node, names(ReadNodes.inputs(graph.getConfiguration(), node))))
        .orElse(compared);
  }

  private static String names(List<String> columns) {
    return String.join(" and ", columns.stream().map(column -> "'" + column + "'").toList());
  }

  private static String sentence(RuntimeException e) {
    String message = String.valueOf(e.getMessage()).strip().replaceAll("\\s*\\R\\s*", " ");
    return message.endsWith(".") ? message : message + ".";
  }
}
