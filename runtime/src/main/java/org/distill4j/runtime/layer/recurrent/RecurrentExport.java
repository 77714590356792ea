package org.distill4j.runtime.layer.recurrent;

import java.util.ArrayList;
import java.util.List;
import org.distill4j.runtime.onnx.ExportPass;
import org.distill4j.runtime.onnx.OnnxRecurrence;
import org.distill4j.runtime.onnx.Tensor;

/**
 * A recurrent layer that is exported.
 *
 * @param stack its sizes
 * @param pass its context
 */
record RecurrentExport(RecurrentStack stack, ExportPass pass) {

  Tensor value() {
    Tensor x = pass.input(0, stack.inputs());
    OnnxRecurrence sequences = new OnnxRecurrence(x, x.rank() == 4 ? null : pass.mask(0));
    Tensor read = sequences.flat();
    List<Tensor> states = new ArrayList<>();
    List<Tensor> cells = new ArrayList<>();
    OnnxRecurrence.Values values = null;
    for (int layer = 0; layer < stack.layers(); layer++) {
      values = sequences.run(weights(layer), read, initial(1, layer), initial(2, layer));
      read = values.states();
      states.add(values.last());
      cells.add(values.lastCells());
    }
    Tensor kept =
        switch (stack.keep()) {
          case ALL -> read;
          case LAST -> states.get(stack.layers() - 1);
          case FINAL -> Tensor.concat(-1, states);
          case FINAL_CELLS -> Tensor.concat(-1, cells);
        };
    return sequences.restored(kept);
  }

  /** Returns the initial states or cells of a layer, or null for zeros. */
  private Tensor initial(int input, int layer) {
    long width = stack.width();
    return pass.inputs() > input
        ? pass.input(input).slice(-1, layer * width, (layer + 1) * width)
        : null;
  }

  private OnnxRecurrence.Weights weights(int layer) {
    OnnxRecurrence.Cell cell =
        stack.cell() == Cell.LSTM ? OnnxRecurrence.Cell.LSTM : OnnxRecurrence.Cell.GRU;
    List<String> names =
        stack.all().stream()
            .filter(direction -> direction.layer() == layer)
            .map(direction -> direction.name(""))
            .toList();
    int inputs = layer == 0 ? stack.inputs() : stack.width();
    return cell.weights(pass, inputs, stack.units(), names, stack.biases());
  }
}
