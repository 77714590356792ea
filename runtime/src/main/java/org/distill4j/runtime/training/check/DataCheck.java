package org.distill4j.runtime.training.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.runtime.data.Column;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.data.UnusableDataException;
import org.distill4j.runtime.evaluation.EvaluationSet;
import org.distill4j.runtime.graph.GraphRunner;
import org.distill4j.runtime.graph.NetworkGraph;
import org.distill4j.runtime.graph.TrainingGraph;
import org.distill4j.runtime.graph.container.ReadNodes;

/**
 * Runs networks and their losses on a few examples of each data set, so that data that do not fit
 * are refused before anything is trained: labels beyond the classes, indices beyond the vocabulary,
 * sequences beyond the positions, features of another width.
 *
 * <pre>{@code
 * new DataCheck()
 *     .of(distiller.studentTraining(seed))
 *     .examples("training", examples)
 *     .answers("validation", validation.set(), validation.node());
 * }</pre>
 *
 * <p>The examples are those at the ends of the columns, in inference mode: no random number is
 * drawn, and no parameter or running statistic changes. The same nodes are run on the same data
 * once, however many trainings share them. Losses whose teacher is not recorded yet are left out.
 */
public final class DataCheck {

  private final Set<List<Object>> passed = new HashSet<>();

  /** Returns the check of a network with its losses, with its initial parameters. */
  public Fit of(TrainingGraph training) {
    return new Fit(
        training.name(),
        training.configuration(),
        training.network().outputs(),
        training.lossNodes(),
        training::initialised);
  }

  /** Returns the check of a network with its losses in a graph of this training. */
  public Fit of(TrainingGraph training, ComputationGraph graph) {
    return new Fit(
        training.name(),
        training.configuration(),
        training.network().outputs(),
        training.lossNodes(),
        () -> graph);
  }

  /** Returns the check of a trained network alone. */
  public Fit of(NetworkGraph network, ComputationGraph graph) {
    return new Fit(
        network.name(), graph.getConfiguration(), network.outputs(), List.of(), () -> graph);
  }

  /**
   * Requires that a training changes its network and fits the data.
   *
   * @return the check of the training, for other data
   * @throws IllegalArgumentException if the examples lack a column, or do not fit
   * @throws IllegalStateException if no loss trains the network
   */
  public Fit require(TrainingGraph training, Examples examples) {
    TrainedNodes.require(training);
    training.configuration().getNetworkInputs().stream()
        .filter(input -> !input.startsWith(TrainingGraph.teacherInput("")))
        .forEach(examples::column);
    return of(training).examples("training", examples);
  }

  /** The check of one network. */
  public final class Fit {

    private final String name;
    private final ComputationGraphConfiguration configuration;
    private final List<String> outputs;
    private final List<String> losses;
    private final Supplier<ComputationGraph> maker;
    private ComputationGraph graph;

    private Fit(
        String name,
        ComputationGraphConfiguration configuration,
        List<String> outputs,
        List<String> losses,
        Supplier<ComputationGraph> maker) {
      this.name = name;
      this.configuration = configuration;
      this.outputs = outputs;
      this.losses = losses;
      this.maker = maker;
    }

    /**
     * Checks inputs and labels, and recorded signals if there are any.
     *
     * @param set the name of the data set in messages: "training"
     * @throws UnusableDataException if a column is missing, or an example does not fit; the message
     *     names data set, example, node and columns
     */
    public Fit examples(String set, Examples examples) {
      List<String> wanted = new ArrayList<>(outputs);
      losses.stream().filter(loss -> isFed(loss, examples)).forEach(wanted::add);
      if (isNew(set, examples, wanted)) {
        probe(set, examples, wanted, List.of()).run("", batch -> {});
      }
      return this;
    }

    /**
     * Checks inputs and correct answers.
     *
     * @param set the name of the data set in messages: "validation"
     * @param node the node to evaluate
     * @throws UnusableDataException as {@link #examples} does
     */
    public Fit answers(String set, EvaluationSet held, String node) {
      List<String> wanted = List.of(node);
      if (isNew(set, held, wanted)) {
        DataProbe probe = probe(set, held.examples(), wanted, List.of(held.answers()));
        probe.run(
            " at '%s', which is compared with the correct answers".formatted(node),
            batch -> held.requireComparable(batch.examples(), probe.value(node)));
      }
      return this;
    }

    private DataProbe probe(
        String set, Examples examples, List<String> wanted, Collection<Column> answers) {
      if (graph == null) {
        graph = maker.get();
      }
      return new DataProbe(name, set, new GraphRunner(graph, wanted), graph, examples, answers);
    }

    /** Returns true if the examples have all signals of teachers that a loss reads. */
    private boolean isFed(String loss, Examples examples) {
      return ReadNodes.of(configuration, List.of(loss)).stream()
          .filter(node -> node.startsWith(TrainingGraph.teacherInput("")))
          .allMatch(examples.columns()::containsKey);
    }

    private boolean isNew(String set, Object data, List<String> wanted) {
      List<Object> key = new ArrayList<>(List.of(name, set, data, wanted));
      for (String node : ReadNodes.of(configuration, wanted)) {
        key.add(node);
        key.add(String.valueOf(configuration.getVertices().get(node)));
        key.add(configuration.getVertexInputs().getOrDefault(node, List.of()));
      }
      return passed.add(key);
    }
  }
}
