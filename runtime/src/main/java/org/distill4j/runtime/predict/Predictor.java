package org.distill4j.runtime.predict;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.runtime.argument.Arguments;
import org.distill4j.runtime.data.Column;
import org.distill4j.runtime.graph.ModelFile;
import org.distill4j.runtime.graph.description.ModelDescription;
import org.distill4j.runtime.kernel.fixed.FixedMatrices;

/**
 * A trained network that answers. The file says everything: neither the spec nor its generated
 * class is needed, nor any dimension.
 *
 * <pre>{@code
 * Predictor predictor = Predictor.load(Path.of("student.zip"));
 * Prediction answer = predictor.predict(Map.of("question", new TokenColumn(rows))).get(0);
 * answer.best("answer", 3);     // the three most probable classes, by name
 * }</pre>
 *
 * <p>The columns are those of the training: they pad examples of different lengths and mask the
 * padding. Thread-safe: each thread that predicts has work arrays of its own, which are kept for
 * later calls, and all share the parameters. At most {@link #MOST_THREADS} threads compute at the
 * same time; others wait. If the JVM was started with {@code --add-modules jdk.incubator.vector},
 * batches of few rows are faster: the weights of dense layers are then kept on the heap as well.
 */
public final class Predictor {

  /** The number of threads that compute at the same time: that of the processors. */
  public static final int MOST_THREADS = Runtime.getRuntime().availableProcessors();

  private final ComputationGraph graph;
  private final ModelDescription description;
  private final Collection<String> nodes;
  private final FixedMatrices fixed;
  private final InputCheck check;
  private final Semaphore permits = new Semaphore(MOST_THREADS);
  private final ConcurrentLinkedDeque<PredictorWorker> idle = new ConcurrentLinkedDeque<>();

  private Predictor(ComputationGraph graph, ModelDescription description, Collection<String> nodes)
      throws IOException {
    this.graph = graph;
    this.description = description;
    this.nodes = nodes;
    this.fixed = new FixedMatrices(graph.params());
    PredictorWorker first = new PredictorWorker(graph, nodes, fixed);
    this.check = new InputCheck(description, first.inputs());
    idle.push(first);
  }

  /**
   * Loads a network.
   *
   * @param file a model file of any network
   * @throws IOException if it is missing or damaged
   */
  public static Predictor load(Path file) throws IOException {
    ModelDescription description = ModelFile.description(file);
    return new Predictor(ModelFile.load(file), description, description.outputNames());
  }

  /**
   * Loads a network whose inner nodes are wanted, such as the embedding below a classifier.
   *
   * @param file a model file of any network
   * @param nodes the nodes to be computed, instead of the outputs
   * @throws IOException if the file is missing or damaged
   * @throws IllegalArgumentException if there is no such node
   */
  public static Predictor load(Path file, Collection<String> nodes) throws IOException {
    return new Predictor(ModelFile.load(file), ModelFile.description(file), nodes);
  }

  /** Returns the description in the file: dimensions, formats of inputs and outputs, names. */
  public ModelDescription description() {
    return description;
  }

  /**
   * Computes the outputs of some examples, as one batch.
   *
   * @param inputs the inputs by name, with the same number of examples, at least one
   * @throws IllegalArgumentException if an input is missing, unknown or does not fit; the message
   *     names it and says what is expected
   */
  public Predictions predict(Map<String, ? extends Column> inputs) {
    return compute(inputs, check.examples(inputs));
  }

  private Predictions compute(Map<String, ? extends Column> inputs, int examples) {
    permits.acquireUninterruptibly();
    try {
      PredictorWorker worker = idle.poll();
      if (worker == null) {
        worker = PredictorWorker.beside(graph, nodes, fixed);
      }
      try {
        return new Predictions(description, worker.run(inputs, examples, check));
      } finally {
        idle.push(worker);
      }
    } finally {
      permits.release();
    }
  }

  /**
   * Computes the outputs of examples in batches, which bounds the memory.
   *
   * @param inputs as for {@link #predict(Map)}
   * @param batchSize the number of examples in a batch, at least 1
   */
  public Predictions predict(Map<String, ? extends Column> inputs, int batchSize) {
    Arguments.requireAtLeastOne("batchSize", batchSize);
    int examples = check.examples(inputs);
    return Predictions.joined(
        ColumnPart.all(inputs, examples, batchSize).stream()
            .map(part -> compute(part.inputs(), part.examples()))
            .toList());
  }
}
