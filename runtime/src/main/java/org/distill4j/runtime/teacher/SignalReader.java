package org.distill4j.runtime.teacher;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.runtime.data.Batch;
import org.distill4j.runtime.data.ContentDigest;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.data.Value;
import org.distill4j.runtime.graph.Signal;
import org.distill4j.runtime.graph.container.NetworkDigest;
import org.distill4j.runtime.kernel.selection.KernelSelection;
import org.distill4j.runtime.teacher.body.BodySignals;
import org.distill4j.runtime.teacher.body.ExternalGraph;
import org.distill4j.runtime.teacher.body.TeacherBody;
import org.nd4j.linalg.api.buffer.DataType;

/** The source of the values that a recorder records: a network, or the body of a teacher. */
interface SignalReader extends AutoCloseable {

  /** The teacher that signals are read of. */
  interface Source {

    String PARAMETERS = "parameters of the teacher";
    String DECLARATION = "declaration of the teacher";

    /** Opens it for some signals of a data set. */
    SignalReader open(Collection<Signal> signals, Examples examples);

    /** Returns everything that determines the teacher, by name. */
    Map<String, String> identity();

    /**
     * Returns everything else that determines some signals, except for the data and the batches, by
     * name.
     */
    Map<String, String> identity(Collection<Signal> some);

    /** Returns the names of the columns that some signals are computed of. */
    Collection<String> columns(Collection<Signal> some, Examples examples);

    /** Returns true if a signal has the values of an output of the teacher, such as logits. */
    boolean isOutput(Signal signal);

    /** Returns true if the values are recorded already. */
    boolean isRecorded();
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

  /** A teacher that is a network. */
  record Network(ComputationGraph network) implements Source {

    @Override
    public SignalReader open(Collection<Signal> signals, Examples examples) {
      return new OfNetwork(network, new BatchSignals(network, signals));
    }

    @Override
    public Map<String, String> identity() {
      Map<String, String> identity = new LinkedHashMap<>();
      identity.put(PARAMETERS, NetworkDigest.ofTrained(network));
      identity.put(DECLARATION, NetworkDigest.ofNodes(network));
      identity.put(
          "kernels", KernelSelection.kernels(network.getConfiguration().getDataType()).name());
      return identity;
    }

    @Override
    public Map<String, String> identity(Collection<Signal> some) {
      return some.stream().anyMatch(Signal::isStochastic)
          ? Map.of("seed of dropout", Long.toString(seed()))
          : Map.of();
    }

    @Override
    public Collection<String> columns(Collection<Signal> some, Examples examples) {
      return new BatchSignals(network, some).inputs();
    }

    private long seed() {
      return network.getConfiguration().getDefaultConfiguration().getSeed();
    }

    @Override
    public boolean isOutput(Signal signal) {
      return network.getConfiguration().getNetworkOutputs().contains(signal.node());
    }

    @Override
    public boolean isRecorded() {
      return false;
    }
  }

  /** A teacher that a body computes. */
  record External(ExternalGraph declared, TeacherBody body) implements Source {

    @Override
    public SignalReader open(Collection<Signal> signals, Examples examples) {
      return new OfBody(new BodySignals(declared, body, signals, examples));
    }

    @Override
    public Map<String, String> identity() {
      Map<String, String> identity = new LinkedHashMap<>();
      identity.put(PARAMETERS, body.fingerprint());
      identity.put(
          DECLARATION,
          new ContentDigest()
              .add(declared.name())
              .add(declared.bodyInputs().toString())
              .add(declared.signals().toString())
              .hex());
      return identity;
    }

    @Override
    public Map<String, String> identity(Collection<Signal> some) {
      return Map.of();
    }

    /** A body may read any column. */
    @Override
    public Collection<String> columns(Collection<Signal> some, Examples examples) {
      return examples.columns().keySet();
    }

    @Override
    public boolean isOutput(Signal signal) {
      return false;
    }

    @Override
    public boolean isRecorded() {
      return body.isRecorded();
    }
  }

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
