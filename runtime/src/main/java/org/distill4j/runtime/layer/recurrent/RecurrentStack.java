package org.distill4j.runtime.layer.recurrent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.distill4j.runtime.layer.Keep;
import org.distill4j.runtime.layer.Parameter;
import org.distill4j.runtime.layer.Require;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The sizes of a recurrent layer of several layers and one or two directions, of which each layer
 * reads the states of the one below.
 *
 * @param cell the step
 * @param inputs the number of features of a step
 * @param units the number of features of each direction
 * @param layers the number of layers
 * @param bidirectional true for two directions
 * @param biases the number of bias vectors of each direction, 0 to 2
 * @param keep the states that are returned
 */
record RecurrentStack(
    Cell cell, int inputs, int units, int layers, boolean bidirectional, int biases, Keep keep) {

  RecurrentStack {
    Require.positive("inputs", inputs);
    Require.positive("units", units);
    Require.positive("layers", layers);
    if (biases < 0 || biases > 2) {
      throw new IllegalArgumentException("biases must be 0, 1 or 2, but is " + biases);
    }
    if (keep == Keep.FINAL_CELLS && !cell.hasCells()) {
      throw new IllegalArgumentException("A " + cell + " has no cells to keep");
    }
  }

  int directions() {
    return bidirectional ? 2 : 1;
  }

  /** Returns the number of features of the states of one layer. */
  int width() {
    return directions() * units;
  }

  /** Returns the directions of all layers, from the lowest, forward before backward. */
  List<Direction> all() {
    List<Direction> all = new ArrayList<>();
    for (int layer = 0; layer < layers; layer++) {
      for (int direction = 0; direction < directions(); direction++) {
        all.add(new Direction(this, layer, direction == 1));
      }
    }
    return all;
  }

  List<Parameter> parameters() {
    return all().stream().flatMap(direction -> direction.parameters().stream()).toList();
  }

  /** Returns true if a value for each layer is returned, not for the last one alone. */
  boolean keepsEachLayer() {
    return keep == Keep.FINAL || keep == Keep.FINAL_CELLS;
  }

  /** Returns the shape of the result. */
  long[] shape(INDArray x) {
    long[] all = Require.withFeatures(x, width());
    if (keep == Keep.ALL) {
      return all;
    }
    long[] last = Arrays.copyOf(all, all.length - 1);
    last[last.length - 1] = keepsEachLayer() ? (long) layers * width() : width();
    return last;
  }
}
