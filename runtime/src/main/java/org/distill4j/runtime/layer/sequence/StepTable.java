package org.distill4j.runtime.layer.sequence;

import org.distill4j.runtime.kernel.array.Shapes;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.layer.Require;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A row for each step, added to the steps of all examples. */
final class StepTable {

  private StepTable() {}

  /**
   * Adds the first rows of a table to the input.
   *
   * @param table [positions, features]
   */
  static INDArray add(Pass pass, Layer layer, INDArray table) {
    INDArray x = pass.input(0);
    Require.sequence(layer, x);
    Require.features(layer, x, Shapes.columns(table));
    if (x.size(1) > table.size(0)) {
      throw new IllegalArgumentException(
          "The sequences of this batch have "
              + x.size(1)
              + " steps, but the position table has "
              + table.size(0)
              + " rows. Cut the sequences, or raise the number of positions.");
    }
    INDArray y = pass.buffer("y", x.shape());
    pass.kernels().steps().addTable(x, Shapes.rows(table, 0, x.size(1)), y);
    return y;
  }

  /** Passes the gradient on to the input. */
  static void backward(Pass pass, INDArray outputGradient) {
    if (pass.needsInputGradient(0)) {
      pass.kernels().elements().copy(outputGradient, pass.inputGradient(0));
    }
  }
}
