package org.distill4j.runtime.training;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.runtime.data.Batch;
import org.distill4j.runtime.data.Value;
import org.distill4j.runtime.graph.MovingAverage;
import org.distill4j.runtime.graph.TrainingGraph;

/** Where the values come from that losses read of a teacher. */
interface SignalSource {

  /** Recorded signals are columns of the examples, so that batches have them already. */
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
      };

  /**
   * What a training reads its signals from.
   *
   * @param graph the graph that is trained
   */
  static SignalSource of(TrainingGraph training, ComputationGraph graph) {
    Optional<MovingAverage> average = training.movingAverage();
    return average.isPresent() ? new LiveTeacher(training, average.get(), graph) : RECORDED;
  }

  /**
   * The columns of the examples that are needed.
   *
   * @param graphInputs the inputs of the graph that is trained
   */
  List<String> columns(List<String> graphInputs);

  /** The values of all inputs of the graph for a batch, until the next one. */
  Map<String, Value> values(Batch batch, long step);

  /** Called after each step of the optimiser. */
  void stepEnded();
}
