package org.distill4j.runtime.layer.recurrent;

import java.util.List;
import org.distill4j.runtime.layer.Keep;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Parameter;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.onnx.ExportPass;
import org.distill4j.runtime.onnx.Exportable;
import org.distill4j.runtime.onnx.Tensor;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * An LSTM (Hochreiter and Schmidhuber 1997, with forget gates) of one or several layers over the
 * unmasked steps, from [batch, steps, inputs] to [batch, steps, directions units] or to [batch,
 * features] with the last states. Directions start at the first and the last unmasked step of each
 * example; masked steps of the result are zero. The frames of each clip are sequences of their own.
 * Further inputs are the initial states and cells, [batch, layers directions units], layer by layer
 * and forward before backward; they are zero otherwise.
 *
 * <p>Parameters for each direction and layer, "forward0" to "backward1" and further: W [inputs, 4
 * units] and R [units, 4 units], Xavier-uniform; InputBias and StateBias [4 units], zero.
 *
 * @param inputs the number of features of a step, at least 1
 * @param units the number of features of each direction, at least 1
 * @param layers the number of layers, at least 1
 * @param bidirectional true for a forward and a backward direction
 * @param biases the number of bias vectors: both, the input bias alone, or none
 * @param keep the states that are returned
 */
public record LstmLayer(
    int inputs, int units, int layers, boolean bidirectional, int biases, Keep keep)
    implements Layer, Exportable {

  /** Checks the sizes. */
  public LstmLayer {
    new RecurrentStack(Cell.LSTM, inputs, units, layers, bidirectional, biases, keep);
  }

  private RecurrentStack stack() {
    return new RecurrentStack(Cell.LSTM, inputs, units, layers, bidirectional, biases, keep);
  }

  @Override
  public List<Parameter> parameters() {
    return stack().parameters();
  }

  @Override
  public INDArray forward(Pass pass) {
    return new RecurrentRun(this, stack(), pass).forward();
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    new RecurrentRun(this, stack(), pass).backward(outputGradient);
  }

  @Override
  public Tensor export(ExportPass pass) {
    return new RecurrentExport(stack(), pass).value();
  }
}
