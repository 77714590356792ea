package org.distill4j.runtime.training.sampling;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.runtime.data.Batch;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.graph.TrainingGraph;

/** The source of the batches of a training: those of the data, or the student's own samples. */
public interface BatchSource {

  /** The batches of the data. */
  BatchSource DATA =
      new BatchSource() {
        @Override
        public List<String> columns(Collection<String> wanted) {
          return List.copyOf(wanted);
        }

        @Override
        public Step step(Batch batch, long step, Map<String, Double> weights) {
          return new Step(batch, weights);
        }
      };

  /**
   * Returns the source of a training.
   *
   * @param graph the graph to train
   * @param examples the examples, with the columns of live teachers
   * @param seed the seed of the training
   * @throws IllegalArgumentException if the student learns on its own samples, and a teacher does
   *     not compute its values in each step
   */
  static BatchSource of(
      TrainingGraph training, ComputationGraph graph, Examples examples, long seed) {
    return training
        .ownSamples()
        .filter(own -> own.fraction() > 0)
        .<BatchSource>map(own -> new OwnBatches(own, training, graph, examples, seed))
        .orElse(DATA);
  }

  /**
   * The batch of a step, and its losses.
   *
   * @param batch the batch
   * @param weights the weights of the nodes of the losses that count
   */
  record Step(Batch batch, Map<String, Double> weights) {}

  /** Returns the columns of the examples that are needed. */
  List<String> columns(Collection<String> wanted);

  /**
   * Returns the batch of a step.
   *
   * @param batch the batch of the data
   * @param step the number of the step
   * @param weights the weights of the nodes of all active losses
   */
  Step step(Batch batch, long step, Map<String, Double> weights);
}
