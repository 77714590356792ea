package org.distill4j.runtime.layer.sequence;

import org.distill4j.runtime.kernel.api.RowKernels;
import org.distill4j.runtime.kernel.array.HostArrays;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.layer.Require;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The rows of [batch, steps, features] at positions of each example, counted from 0. */
final class StepPositions {

  private StepPositions() {}

  /**
   * Returns the row of each position, or {@link RowKernels#NONE} for a masked position or step.
   *
   * @param layer the layer that reads them, for messages; its input 0 is the sequence, input 1 the
   *     positions [batch, positions]
   * @throws IllegalArgumentException if there is no such step
   */
  static int[] rows(Layer layer, Pass pass) {
    Require.sequence(layer, pass.input(0));
    Require.indices(layer, pass.input(1));
    int steps = Math.toIntExact(pass.input(0).size(1));
    int each = Math.toIntExact(pass.input(1).size(1));
    int[] rows = HostArrays.ints(pass.input(1));
    double[] stepMask = doubles(pass.mask(0));
    double[] positionMask = doubles(pass.mask(1));
    for (int i = 0; i < rows.length; i++) {
      if (counts(positionMask, i)) {
        if (rows[i] < 0 || rows[i] >= steps) {
          throw new IllegalArgumentException(
              "%s reads position %s of example %s of the batch, which has %s steps: positions are"
                      .formatted(layer, rows[i], i / each, steps)
                  + " counted from 0");
        }
        int row = i / each * steps + rows[i];
        rows[i] = counts(stepMask, row) ? row : RowKernels.NONE;
      } else {
        rows[i] = RowKernels.NONE;
      }
    }
    return rows;
  }

  private static double[] doubles(INDArray mask) {
    return mask == null ? null : HostArrays.doubles(mask);
  }

  private static boolean counts(double[] mask, int i) {
    return mask == null || mask[i] != 0;
  }

  /** Reads the rows of input 0. */
  static void gather(Pass pass, int[] rows, INDArray y) {
    INDArray x = pass.input(0);
    pass.kernels().rows().gather(x, 0, rows, y, 0, Math.toIntExact(x.size(2)));
  }

  /** Writes the gradient of input 0. */
  static void scatter(Pass pass, int[] rows, INDArray dy) {
    if (pass.needsInputGradient(0)) {
      INDArray dx = pass.inputGradient(0);
      pass.kernels().elements().fill(0, dx);
      pass.kernels().rows().addScattered(dy, rows, dx);
    }
  }
}
