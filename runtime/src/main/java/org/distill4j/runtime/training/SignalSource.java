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
        public void stepEnded() {}

        @Override
        public void save(CheckpointWriter out) {}

        @Override
        public void restore(CheckpointReader in) {}
      };

  /**
   * Returns the source of signals of a training.
   *
   * @param graph the graph to train
   */
  static SignalSource of(TrainingGraph training, ComputationGraph graph) {
    Optional<MovingAverage> average = training.movingAverage();
    return average.isPresent() ? new LiveTeacher(training, average.get(), graph) : RECORDED;
  }

  /**
   * Returns the columns of the examples that are needed.
   *
   * @param graphInputs the inputs of the graph to train
   */
  List<String> columns(List<String> graphInputs);

  /** Returns the values of all inputs of the graph for a batch, valid until the next. */
  Map<String, Value> values(Batch batch, long step);

  /** Updates the source after each step of the optimiser. */
  void stepEnded();

  /** Adds what changes from step to step to a checkpoint. */
  void save(CheckpointWriter out);

  /** Takes what changes from step to step from a checkpoint. */
  void restore(CheckpointReader in) throws IOException;
}
