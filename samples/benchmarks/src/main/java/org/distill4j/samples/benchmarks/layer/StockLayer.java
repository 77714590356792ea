package org.distill4j.samples.benchmarks.layer;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.RNNFormat;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.EmbeddingSequenceLayer;
import org.deeplearning4j.nn.conf.layers.LSTM;
import org.deeplearning4j.nn.conf.layers.recurrent.Bidirectional;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.distill4j.samples.benchmarks.measure.Work;
import org.distill4j.samples.benchmarks.own.Drawn;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** A built-in layer of DL4J, forward and backward, with distill4j's parameters. */
final class StockLayer {

  /** The blocks of gates of distill4j (i, f, g, o) in the order of DL4J (g, f, o, i). */
  private static final int[] GATES = {2, 1, 3, 0};

  private final Layer layer;
  private final INDArray input;
  private final INDArray outputGradient;
  private INDArray last;
  private final LayerWorkspaceMgr workspaces = LayerWorkspaceMgr.noWorkspaces();

  private StockLayer(
      org.deeplearning4j.nn.conf.layers.Layer configured,
      INDArray input,
      INDArray outputGradient,
      BiConsumer<Map<String, INDArray>, Map<String, INDArray>> copy,
      Map<String, INDArray> parameters) {
    NeuralNetConfiguration configuration =
        new NeuralNetConfiguration.Builder().dataType(DataType.FLOAT).layer(configured).build();
    long length = configured.initializer().numParams(configuration);
    this.layer =
        configured.instantiate(
            configuration, null, 0, Nd4j.create(DataType.FLOAT, 1, length), true, DataType.FLOAT);
    layer.setBackpropGradientsViewArray(Nd4j.create(DataType.FLOAT, length));
    this.input = input;
    this.outputGradient = outputGradient;
    copy.accept(layer.paramTable(), parameters);
  }

  static StockLayer dense(INDArray x, INDArray dy, Map<String, INDArray> parameters) {
    INDArray w = parameters.get("W");
    return new StockLayer(
        new DenseLayer.Builder().nIn(w.size(0)).nOut(w.size(1)).activation(Activation.TANH).build(),
        x.reshape('c', x.length() / w.size(0), w.size(0)),
        dy.reshape('c', dy.length() / w.size(1), w.size(1)),
        (own, others) -> own.forEach((name, array) -> copy(others.get(name), array)),
        parameters);
  }

  static StockLayer norm(INDArray x, INDArray dy, Map<String, INDArray> parameters) {
    return new StockLayer(
        new BatchNormalization.Builder().nIn(x.size(1)).nOut(x.size(1)).eps(1e-5).build(),
        x,
        dy,
        (own, others) -> {
          copy(others.get("gamma"), own.get("gamma"));
          copy(others.get("beta"), own.get("beta"));
        },
        parameters);
  }

  static StockLayer embedding(INDArray x, INDArray dy, Map<String, INDArray> parameters) {
    INDArray w = parameters.get("W");
    return new StockLayer(
        new EmbeddingSequenceLayer.Builder()
            .nIn(w.size(0))
            .nOut(w.size(1))
            .hasBias(false)
            .inferInputLength(true)
            .outputDataFormat(RNNFormat.NWC)
            .build(),
        x,
        dy,
        (own, others) -> copy(others.get("W"), own.get("W")),
        parameters);
  }

  static StockLayer biLstm(INDArray x, INDArray dy, Map<String, INDArray> parameters) {
    long units = parameters.get("forwardR").size(0);
    LSTM lstm =
        new LSTM.Builder()
            .nIn(x.size(2))
            .nOut(units)
            .activation(Activation.TANH)
            .dataFormat(RNNFormat.NWC)
            .build();
    return new StockLayer(
        new Bidirectional(Bidirectional.Mode.CONCAT, lstm),
        x,
        dy,
        (own, others) -> {
          for (String direction : new String[] {"forward", "backward"}) {
            String prefix = direction.substring(0, 1);
            gates(others.get(direction + "W"), own.get(prefix + "W"));
            gates(others.get(direction + "R"), own.get(prefix + "RW"));
            INDArray bias =
                others.get(direction + "InputBias").add(others.get(direction + "StateBias"));
            gates(bias.reshape('c', 1, bias.length()), own.get(prefix + "b"));
          }
        },
        parameters);
  }

  private static void copy(INDArray from, INDArray to) {
    to.assign(from.reshape('c', to.shape()));
  }

  /** Copies the blocks of gates, which are columns. */
  private static void gates(INDArray from, INDArray to) {
    long units = from.size(1) / GATES.length;
    for (int i = 0; i < GATES.length; i++) {
      to.get(NDArrayIndex.all(), NDArrayIndex.interval(i * units, (i + 1) * units))
          .assign(
              from.get(
                  NDArrayIndex.all(),
                  NDArrayIndex.interval(GATES[i] * units, (GATES[i] + 1) * units)));
    }
  }

  /** Returns a contender whose value and input gradient are compared. */
  Work work() {
    return new Work("DL4J layer", this::step, this::results);
  }

  private INDArray step() {
    layer.setInput(input, workspaces);
    last = layer.activate(true, workspaces);
    return layer.backpropGradient(outputGradient, workspaces).getSecond();
  }

  private Map<String, float[]> results() {
    INDArray dx = step();
    Map<String, float[]> results = new HashMap<>();
    results.put("y", Drawn.floats(last));
    if (dx != null) {
      results.put("gradient of input 0", Drawn.floats(dx));
    }
    return results;
  }
}
