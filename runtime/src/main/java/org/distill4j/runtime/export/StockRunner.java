package org.distill4j.runtime.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.runtime.data.Value;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Runs a network that {@link StockNetwork} has built on values of this project, whose sequences are
 * [batch, steps, features].
 *
 * @param network the plain network
 */
public record StockRunner(ComputationGraph network) {

  private static final int SEQUENCE = 3;

  /**
   * Returns the outputs for a batch, by name; sequences are [batch, steps, features].
   *
   * @param values the value of each input, by name; without a mask, all steps count
   */
  public Map<String, INDArray> outputs(Map<String, Value> values) {
    List<String> inputs = network.getConfiguration().getNetworkInputs();
    INDArray[] arrays = new INDArray[inputs.size()];
    INDArray[] masks = new INDArray[inputs.size()];
    for (int i = 0; i < arrays.length; i++) {
      Value value = values.get(inputs.get(i));
      arrays[i] = exchanged(value.array()).dup('c');
      masks[i] = value.mask();
    }
    INDArray[] results = network.output(false, arrays, masks);
    Map<String, INDArray> outputs = new LinkedHashMap<>();
    List<String> names = network.getConfiguration().getNetworkOutputs();
    for (int i = 0; i < results.length; i++) {
      outputs.put(names.get(i), exchanged(results[i]));
    }
    return outputs;
  }

  /** Exchanges steps and features of a sequence. */
  private static INDArray exchanged(INDArray array) {
    return array.rank() == SEQUENCE ? array.permute(0, 2, 1) : array;
  }
}
