package org.distill4j.runtime.layer.grid;

import java.util.Arrays;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.layer.Require;
import org.distill4j.runtime.onnx.ExportPass;
import org.distill4j.runtime.onnx.Exportable;
import org.distill4j.runtime.onnx.Tensor;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The steps of a grid of frames, rows and columns, in row-major order, ordered by windows that span
 * all frames (Liu et al. 2022, "Video Swin Transformer"), from [batch, steps, features] to the
 * same. Windows come in row-major order, and so do the steps of each. With a shift, the grid is
 * moved up and to the left first, cyclically. The mask is ordered as well.
 *
 * @param rows the number of rows of the grid, at least 1
 * @param columns the number of columns of the grid, at least 1
 * @param height the number of rows of a window; it divides that of the grid
 * @param width the number of columns of a window; it divides that of the grid
 * @param shift the number of rows and columns by which the grid is moved, at least 0
 * @param restored true for the inverse, from windows to the grid
 */
public record WindowOrderLayer(
    int rows, int columns, int height, int width, int shift, boolean restored)
    implements Layer, Exportable {

  /** Checks the sizes. */
  public WindowOrderLayer {
    Require.positive("rows", rows);
    Require.positive("columns", columns);
    Require.positive("height", height);
    Require.positive("width", width);
    if (rows % height != 0 || columns % width != 0 || shift < 0) {
      throw new IllegalArgumentException(
          "windows of %s x %s must divide a grid of %s x %s, and the shift %s be at least 0"
              .formatted(height, width, rows, columns, shift));
    }
  }

  /** Returns the step that each step of the result reads. */
  private int[] order(int steps) {
    int frame = rows * columns;
    if (steps % frame != 0) {
      throw new IllegalArgumentException(
          "%s reads frames of %s steps, but has %s steps".formatted(this, frame, steps));
    }
    int[] order = new int[steps];
    int next = 0;
    for (int top = 0; top < rows; top += height) {
      for (int left = 0; left < columns; left += width) {
        for (int first = 0; first < steps; first += frame) {
          for (int place = 0; place < height * width; place++) {
            int row = (top + place / width + shift) % rows;
            int column = (left + place % width + shift) % columns;
            order[next++] = first + row * columns + column;
          }
        }
      }
    }
    return restored ? inverse(order) : order;
  }

  private static int[] inverse(int[] order) {
    int[] inverse = new int[order.length];
    Arrays.setAll(inverse, i -> i);
    for (int i = 0; i < order.length; i++) {
      inverse[order[i]] = i;
    }
    return inverse;
  }

  @Override
  public INDArray forward(Pass pass) {
    INDArray x = pass.input(0);
    Require.sequence(this, x);
    INDArray y = pass.buffer("y", x.shape());
    OrderedRows.of(pass, this::order).gather(pass, x, y);
    return y;
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    if (pass.needsInputGradient(0)) {
      OrderedRows.of(pass, this::order).scatter(pass, outputGradient, pass.inputGradient(0));
    }
  }

  @Override
  public INDArray outputMask(Pass pass, INDArray output) {
    return OrderedRows.of(pass, this::order).mask(pass);
  }

  @Override
  public Tensor export(ExportPass pass) {
    int[] order = order(Math.toIntExact(pass.input(0).knownSize(1)));
    Tensor mask = pass.mask(0);
    return OrderedRows.export(pass.input(0), order)
        .masked(mask == null ? null : OrderedRows.export(mask, order));
  }
}
