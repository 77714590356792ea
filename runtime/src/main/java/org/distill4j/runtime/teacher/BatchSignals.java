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
 * The values of nodes of a network for one batch after the other: in inference mode, and in several
 * stochastic passes.
 */
public final class BatchSignals {

  private final GraphRunner runner;
  private final List<Signal> signals;
  private final Buffers buffers = new Buffers();

  /**
   * Creates a reader of signals of a network.
   *
   * @param signals the signals, none of them prepared
   */
  public BatchSignals(ComputationGraph network, Collection<Signal> signals) {
    this.signals = List.copyOf(signals);
    this.runner =
        new GraphRunner(network, signals.stream().map(Signal::node).toList()).forwardOnly();
  }

  /** Returns the inputs of the network that the nodes depend on. */
  public List<String> inputs() {
    return runner.inputs();
  }

  /**
   * Runs the network.
   *
   * @param inputs the values of a batch by the names of inputs
   * @param batch the number of the batch, from 0, which determines the dropout
   * @return the values by signal, valid until the next batch
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

  /** Returns a copy, because further passes overwrite the values of nodes. */
  private Value copy(Signal signal, Value value) {
    INDArray array = value.array();
    INDArray copy = buffers.get(signal.name(), array.dataType(), array.shape());
    return new Value(copy.assign(array), value.mask());
  }

  // [batch, ...] of each pass -> [batch, passes, ...]
  private Value passes(Signal signal, long batch) {
    INDArray all = null;
    for (int pass = 0; pass < signal.passes(); pass++) {
      // Training steps count up from 0; negative numbers give draws that no training step has.
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
