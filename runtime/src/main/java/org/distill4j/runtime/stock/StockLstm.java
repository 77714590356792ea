package org.distill4j.runtime.stock;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.conf.layers.LSTM;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.recurrent.Bidirectional;
import org.deeplearning4j.nn.conf.layers.recurrent.LastTimeStep;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.impl.ActivationTanH;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** Bidirectional LSTMs. */
public final class StockLstm {

  /** The blocks of our gates (i, f, g, o) in the order of DL4J (g, f, o, i). */
  private static final int[] GATES = {2, 1, 3, 0};

  private StockLstm() {}

  /**
   * Adds a layer of two directions, whose parameters are named after "forward" and "backward".
   *
   * @param last true for the last states, false for those of all steps
   */
  public static void bidirectional(StockPass pass, int inputs, int units, boolean last) {
    Map<String, INDArray> parameters = new HashMap<>();
    for (String direction : List.of("forward", "backward")) {
      String prefix = direction.substring(0, 1);
      parameters.put(prefix + "W", reordered(pass.parameter(direction + "W")));
      parameters.put(prefix + "RW", reordered(pass.parameter(direction + "R")));
      INDArray bias =
          pass.parameter(direction + "InputBias").add(pass.parameter(direction + "StateBias"));
      parameters.put(prefix + "b", reordered(bias.reshape('c', 1, bias.length())));
    }
    Layer lstm =
        new LSTM.Builder()
            .nIn(inputs)
            .nOut(units)
            .activation(new ActivationTanH())
            .weightInit(WeightInit.XAVIER)
            .build();
    Layer kept = last ? new LastTimeStep(lstm) : lstm;
    pass.add(new Bidirectional(Bidirectional.Mode.CONCAT, kept), parameters);
    pass.result(last ? 2 : 3);
  }

  private static INDArray reordered(INDArray blocks) {
    long units = blocks.size(1) / GATES.length;
    INDArray[] ordered = new INDArray[GATES.length];
    for (int i = 0; i < ordered.length; i++) {
      ordered[i] =
          blocks.get(
              NDArrayIndex.all(), NDArrayIndex.interval(GATES[i] * units, (GATES[i] + 1) * units));
    }
    return Nd4j.hstack(ordered);
  }
}
