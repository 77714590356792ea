package org.distill4j.runtime.teacher;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.runtime.data.Batch;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.data.Value;
import org.distill4j.runtime.graph.Signal;
import org.distill4j.runtime.teacher.body.BodySignals;
import org.distill4j.runtime.teacher.body.ExternalGraph;
import org.distill4j.runtime.teacher.body.TeacherBody;
import org.nd4j.linalg.api.buffer.DataType;

/** The source of the values that a recorder records: a network, or the body of a teacher. */
interface SignalReader extends AutoCloseable {

  /** Opens a source for some signals of a data set. */
  @FunctionalInterface
  interface Source {

    SignalReader open(Collection<Signal> signals, Examples examples);
  }

  /** Returns a source that runs a network. */
  static Source of(ComputationGraph network) {
    return (signals, examples) -> new OfNetwork(network, new BatchSignals(network, signals));
  }

  /** Returns a source that asks the body of an external teacher. */
  static Source of(ExternalGraph declared, TeacherBody body) {
    return (signals, examples) -> new OfBody(new BodySignals(declared, body, signals, examples));
  }

  /** Returns the inputs that it needs of a batch. */
  List<String> inputs();

  /** Returns the type of the values of a batch. */
  DataType type();

  /**
   * Returns the values by signal, valid until the next batch.
   *
   * @param number the number of the batch, from 0
   */
  Map<Signal, Value> read(Batch batch, long number);

  @Override
  void close();

  /** The signals of a network. */
  record OfNetwork(ComputationGraph network, BatchSignals signals) implements SignalReader {

    @Override
    public List<String> inputs() {
      return signals.inputs();
    }

    @Override
    public DataType type() {
      return network.getConfiguration().getDataType();
    }

    @Override
    public Map<Signal, Value> read(Batch batch, long number) {
      return signals.read(batch.values(), number);
    }

    @Override
    public void close() {
      // The network belongs to the caller.
    }
  }

  /** The signals of a body. */
  record OfBody(BodySignals signals) implements SignalReader {

    @Override
    public List<String> inputs() {
      return signals.inputs();
    }

    @Override
    public DataType type() {
      return DataType.FLOAT;
    }

    @Override
    public Map<Signal, Value> read(Batch batch, long number) {
      return signals.read(batch);
    }

    @Override
    public void close() {
      signals.close();
    }
  }
}
