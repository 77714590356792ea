package org.distill4j.runtime.teacher;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.runtime.data.Value;
import org.distill4j.runtime.graph.GraphRunner;
import org.distill4j.runtime.graph.Signal;
import org.distill4j.runtime.kernel.array.Buffers;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * What some nodes of a network give for one batch after the other: in inference mode, and in
 * several passes with dropout.
 */
public final class BatchSignals {

  private final GraphRunner runner;
  private final List<Signal> signals;
  private final Buffers buffers = new Buffers();

  /**
   * Reads signals of a network.
   *
   * @param signals none of them prepared
   */
  public BatchSignals(ComputationGraph network, Collection<Signal> signals) {
    this.signals = List.copyOf(signals);
    this.runner = new GraphRunner(network, signals.stream().map(Signal::node).toList());
  }

  /** The inputs of the network that these nodes need. */
  public List<String> inputs() {
    return runner.inputs();
  }

  /**
   * Runs the network.
   *
   * @param inputs the values of a batch by the names of inputs
   * @param batch the batch's number, from 0: with another one, other values drop
   * @return the values by signal, which the next batch overwrites
   */
  public Map<Signal, Value> read(Map<String, Value> inputs, long batch) {
    Map<Signal, Value> values = new LinkedHashMap<>();
    runner.forward(inputs, false, 0);
    boolean overwritten = signals.stream().anyMatch(Signal::isStochastic);
    for (Signal signal : signals) {
      if (!signal.isStochastic()) {
        Value value = runner.value(signal.node());
        values.put(signal, overwritten ? copy(signal, value) : value);
      }
    }
    for (Signal signal : signals) {
      if (signal.isStochastic()) {
        values.put(signal, passes(signal, batch));
      }
    }
    return values;
  }

  /** Passes overwrite what the nodes hold, so it is copied. */
  private Value copy(Signal signal, Value value) {
    INDArray array = value.array();
    INDArray copy = buffers.get(signal.name(), array.dataType(), array.shape());
    return new Value(copy.assign(array), value.mask());
  }

  // [batch, ...] of each pass -> [batch, passes, ...]
  private Value passes(Signal signal, long batch) {
    INDArray all = null;
    for (int pass = 0; pass < signal.passes(); pass++) {
      // Steps of a training count up from 0, so these below 0 never draw what training has drawn.
      long step = -1 - (batch * signal.passes() + pass);
      Value value = runner.again(signal.node(), Set.copyOf(signal.dropout()), step);
      if (value.mask() != null) {
        throw new IllegalArgumentException(
            "'%s' has a mask; the steps of a sequence cannot be recorded in several passes"
                .formatted(signal));
      }
      INDArray array = value.array();
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
}
