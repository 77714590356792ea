package org.distill4j.runtime.training;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.runtime.data.Batch;
import org.distill4j.runtime.data.Value;
import org.distill4j.runtime.graph.MovingAverage;
import org.distill4j.runtime.graph.TrainingGraph;
import org.distill4j.runtime.training.checkpoint.CheckpointReader;
import org.distill4j.runtime.training.checkpoint.CheckpointWriter;

/** The source of the teacher values that losses read. */
interface SignalSource {

  /** The source of recorded signals: columns of the examples, which batches contain already. */
  SignalSource RECORDED =
      new SignalSource() {
        @Override
        public List<String> columns(List<String> graphInputs) {
          return graphInputs;
        }

        @Override
        public Map<String, Value> values(Batch batch, long step) {
          return batch.values();
        }

        @Override
        public void stepEnded(Step step) {}

        @Override
        public Optional<ComputationGraph> peer() {
          return Optional.empty();
        }

        @Override
        public void save(CheckpointWriter out) {}

        @Override
        public void restore(CheckpointReader in) {}
      };

  /**
   * Returns the source of signals of a training.
   *
   * @param graph the graph to train
   * @param settings the settings of the training, which a peer shares
   */
  static SignalSource of(
      TrainingGraph training, ComputationGraph graph, TrainingSettings settings) {
    if (training.peer().isPresent()) {
      return new PeerTeacher(training.peer().get(), graph, settings);
    }
    Optional<MovingAverage> average = training.movingAverage();
    return average.isPresent() ? new LiveTeacher(training, average.get(), graph) : RECORDED;
  }

  /**
   * A step of the optimiser.
   *
   * @param rate the learning rate
   * @param epoch the number of completed epochs, as a fraction
   * @param ofExamples the weights of the examples of the batch, if they have any
   */
  record Step(double rate, double epoch, Optional<double[]> ofExamples) {}

  /**
   * Returns the columns of the examples that are needed.
   *
   * @param graphInputs the inputs of the graph to train
   */
  List<String> columns(List<String> graphInputs);

  /** Returns the values of all inputs of the graph for a batch, valid until the next. */
  Map<String, Value> values(Batch batch, long step);

  /** Updates the source after each step of the optimiser. */
  void stepEnded(Step step);

  /** Returns the teacher alone if it has been trained together with the student. */
  Optional<ComputationGraph> peer();

  /** Adds what changes from step to step to a checkpoint. */
  void save(CheckpointWriter out);

  /** Takes what changes from step to step from a checkpoint. */
  void restore(CheckpointReader in) throws IOException;
}
