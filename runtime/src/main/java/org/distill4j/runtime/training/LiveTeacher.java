package org.distill4j.runtime.training;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.runtime.data.Batch;
import org.distill4j.runtime.data.Value;
import org.distill4j.runtime.graph.GraphRunner;
import org.distill4j.runtime.graph.GraphState;
import org.distill4j.runtime.graph.MovingAverage;
import org.distill4j.runtime.graph.Signal;
import org.distill4j.runtime.graph.TrainingGraph;
import org.distill4j.runtime.kernel.Buffers;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** The moving average of a network that is trained, run in inference mode for each batch. */
final class LiveTeacher implements SignalSource {

  private final MovingAverage settings;
  private final ComputationGraph student;
  private final ComputationGraph average;
  private final GraphRunner runner;
  private final Buffers buffers = new Buffers();
  private final List<Pair> parameters = new ArrayList<>();

  /** The parameters of a node in both networks. */
  private record Pair(INDArray average, INDArray student) {}

  /** Begins with the parameters of the student. */
  LiveTeacher(TrainingGraph training, MovingAverage settings, ComputationGraph student) {
    this.settings = settings;
    this.student = student;
    this.average = training.export(student);
    this.runner = new GraphRunner(average, settings.signals().stream().map(Signal::node).toList());
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
    columns.addAll(runner.inputs());
    return List.copyOf(columns);
  }

  @Override
  public Map<String, Value> values(Batch batch, long step) {
    Map<String, Value> values = new LinkedHashMap<>(batch.values());
    runner.forward(batch.values(), false, 0);
    for (Signal signal : settings.signals()) {
      if (!signal.isStochastic()) {
        values.put(TrainingGraph.teacherInput(signal.name()), copy(signal));
      }
    }
    for (Signal signal : settings.signals()) {
      if (signal.isStochastic()) {
        values.put(TrainingGraph.teacherInput(signal.name()), passes(signal, step));
      }
    }
    return values;
  }

  /** Passes overwrite what the nodes hold, so it is copied. */
  private Value copy(Signal signal) {
    Value value = runner.value(signal.node());
    INDArray array = value.array();
    INDArray copy = buffers.get(signal.name(), array.dataType(), array.shape());
    return new Value(copy.assign(array), value.mask());
  }

  // [batch, ...] of each pass -> [batch, passes, ...]
  private Value passes(Signal signal, long step) {
    INDArray all = null;
    for (int pass = 0; pass < signal.passes(); pass++) {
      long number = -1 - (step * signal.passes() + pass);
      INDArray array = runner.again(signal.node(), Set.copyOf(signal.dropout()), number).array();
      if (all == null) {
        all = buffers.get(signal.name(), array.dataType(), stacked(array.shape(), signal.passes()));
      }
      all.get(NDArrayIndex.all(), NDArrayIndex.point(pass)).assign(array);
    }
    return Value.of(all);
  }

  private static long[] stacked(long[] shape, int passes) {
    long[] stacked = new long[shape.length + 1];
    stacked[0] = shape[0];
    stacked[1] = passes;
    System.arraycopy(shape, 1, stacked, 2, shape.length - 1);
    return stacked;
  }

  @Override
  public void stepEnded() {
    for (Pair pair : parameters) {
      // In place, since fresh arrays are slow: (average - student) decay + student.
      pair.average().subi(pair.student()).muli(settings.decay()).addi(pair.student());
    }
    GraphState.of(student).assignTo(average);
  }
}
