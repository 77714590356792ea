package org.distill4j.runtime.training;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.runtime.data.Batch;
import org.distill4j.runtime.data.Value;
import org.distill4j.runtime.graph.GraphState;
import org.distill4j.runtime.graph.MovingAverage;
import org.distill4j.runtime.graph.TrainingGraph;
import org.distill4j.runtime.teacher.BatchSignals;
import org.distill4j.runtime.training.checkpoint.CheckpointReader;
import org.distill4j.runtime.training.checkpoint.CheckpointWriter;
import org.distill4j.runtime.training.checkpoint.ModelState;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The moving average of the student as its teacher, run in inference mode for each batch. */
final class LiveTeacher implements SignalSource {

  private final MovingAverage settings;
  private final ComputationGraph student;
  private final ComputationGraph average;
  private final BatchSignals signals;
  private final List<Pair> parameters = new ArrayList<>();

  /** The parameters of a node in both networks. */
  private record Pair(INDArray average, INDArray student) {}

  /** Creates the average with the current parameters of the student. */
  LiveTeacher(TrainingGraph training, MovingAverage settings, ComputationGraph student) {
    this.settings = settings;
    this.student = student;
    this.average = training.export(student);
    this.signals = new BatchSignals(average, settings.signals());
    for (String node : average.getConfiguration().getVertices().keySet()) {
      INDArray values = average.getVertex(node).params();
      if (values != null) {
        parameters.add(new Pair(values, student.getVertex(node).params()));
      }
    }
  }

  @Override
  public List<String> columns(List<String> graphInputs) {
    Set<String> columns = new LinkedHashSet<>(graphInputs);
    settings.signals().forEach(signal -> columns.remove(TrainingGraph.teacherInput(signal.name())));
    columns.addAll(signals.inputs());
    return List.copyOf(columns);
  }

  @Override
  public Map<String, Value> values(Batch batch, long step) {
    Map<String, Value> values = new LinkedHashMap<>(batch.values());
    signals
        .read(batch.values(), step)
        .forEach((signal, value) -> values.put(TrainingGraph.teacherInput(signal.name()), value));
    return values;
  }

  @Override
  public void stepEnded(Step step) {
    for (Pair pair : parameters) {
      // In place, without temporary arrays: (average - student) decay + student.
      pair.average().subi(pair.student()).muli(settings.decay()).addi(pair.student());
    }
    GraphState.of(student).assignTo(average);
  }

  @Override
  public Optional<ComputationGraph> peer() {
    return Optional.empty();
  }

  @Override
  public void save(CheckpointWriter out) {
    ModelState.save("teacher", average, out);
  }

  @Override
  public void restore(CheckpointReader in) throws IOException {
    ModelState.restore("teacher", average, in);
  }
}
