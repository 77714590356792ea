package org.distill4j.runtime.layer.tape;

import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.onnx.ExportPass;
import org.distill4j.runtime.onnx.Exportable;
import org.distill4j.runtime.onnx.Tensor;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A layer or loss of which only the forward pass is written. The backward pass is derived from the
 * kernels that the forward pass runs, in reverse order (Wengert 1964), and so is the ONNX export. A
 * record implements it in place of {@link Layer}; parameters are declared as for any other layer:
 *
 * <pre>{@code
 * public record FeatureGateLayer(int width, double initial) implements TapeLayer {
 *
 *   @Override
 *   public List<Parameter> parameters() {
 *     return List.of(new Parameter("w", new long[] {width}, Initialisation.constant(initial)));
 *   }
 *
 *   @Override
 *   public Variable forward(Tape tape) {
 *     return tape.input(0).times(tape.parameter("w").sigmoid());
 *   }
 * }
 * }</pre>
 *
 * <p>The arrays of the tape are kept from batch to batch. The forward pass runs for each batch, so
 * it may contain loops and branches.
 */
public interface TapeLayer extends Layer, Exportable {

  /**
   * Computes the value of the node from the inputs and parameters of a tape.
   *
   * <p>Variables are valid during this call only. The export calls this method as well, with
   * lengths that may be unknown.
   *
   * @return the value, [batch, ...], or [1] for a loss
   */
  Variable forward(Tape tape);

  @Override
  default INDArray forward(Pass pass) {
    return Recording.of(this, pass).forward();
  }

  @Override
  default void backward(Pass pass, INDArray outputGradient) {
    Recording.of(this, pass).backward(outputGradient);
  }

  @Override
  default Tensor export(ExportPass pass) {
    return ExportTape.tensor(forward(new ExportTape(pass)));
  }
}
