package org.distill4j.runtime.layer.grid;

import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.layer.Require;
import org.distill4j.runtime.onnx.ExportPass;
import org.distill4j.runtime.onnx.Exportable;
import org.distill4j.runtime.onnx.Tensor;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Squares of steps of a grid of frames, rows and columns, in row-major order, as one step each:
 * from [batch, steps, features] to [batch, steps / size^2, size^2 features] or, for their mean,
 * [batch, steps / size^2, features]. The parts of a concatenation are in column-major order, as in
 * Liu et al. 2021, "Swin Transformer". A square counts if its first step does.
 *
 * @param rows the number of rows of the grid, divisible by size
 * @param columns the number of columns of the grid, divisible by size
 * @param size the side of a square, at least 1
 * @param merging the value of a square
 */
public record MergeStepsLayer(int rows, int columns, int size, StepMerging merging)
    implements Layer, Exportable {

  /** Checks the sizes. */
  public MergeStepsLayer {
    Require.positive("rows", rows);
    Require.positive("columns", columns);
    Require.positive("size", size);
    if (rows % size != 0 || columns % size != 0) {
      throw new IllegalArgumentException(
          "squares of %s must divide a grid of %s x %s".formatted(size, rows, columns));
    }
  }

  /** Returns the steps of the first square, those of the second one, and so on. */
  private int[] order(int steps) {
    int frame = rows * columns;
    if (steps % frame != 0) {
      throw new IllegalArgumentException(
          "%s reads frames of %s steps, but has %s steps".formatted(this, frame, steps));
    }
    int[] order = new int[steps];
    int next = 0;
    for (int first = 0; first < steps; first += frame) {
      for (int top = 0; top < rows; top += size) {
        for (int left = 0; left < columns; left += size) {
          for (int place = 0; place < size * size; place++) {
            order[next++] = first + (top + place % size) * columns + left + place / size;
          }
        }
      }
    }
    return order;
  }

  private int area() {
    return size * size;
  }

  @Override
  public INDArray forward(Pass pass) {
    INDArray x = pass.input(0);
    Require.sequence(this, x);
    INDArray parts = pass.buffer("parts", x.size(0), x.size(1) / area(), area() * x.size(2));
    OrderedRows.of(pass, this::order).gather(pass, x, parts);
    return merging == StepMerging.CONCATENATION ? parts : mean(pass, parts);
  }

  /** Averages the parts as products with shares: (steps, area, features) -> (steps, features) */
  private INDArray mean(Pass pass, INDArray parts) {
    INDArray y = pass.buffer("y", parts.size(0), parts.size(1), parts.size(2) / area());
    long squares = y.size(0) * y.size(1);
    INDArray each = parts.reshape('c', squares, area(), y.size(2));
    INDArray shares = pass.buffer("shares", squares, area());
    pass.kernels().elements().fill(1.0 / area(), shares);
    pass.kernels().steps().weightedSum(each, shares, y.reshape('c', squares, y.size(2)));
    return y;
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    if (!pass.needsInputGradient(0)) {
      return;
    }
    INDArray dParts = outputGradient;
    if (merging == StepMerging.MEAN) {
      dParts = pass.buffer("parts gradient", pass.shape(0));
      long features = outputGradient.size(2);
      long squares = outputGradient.length() / features;
      for (int part = 0; part < area(); part++) {
        pass.kernels()
            .rows()
            .copyColumns(
                outputGradient.reshape('c', squares, features),
                0,
                dParts.reshape('c', squares, area() * features),
                Math.toIntExact(part * features),
                Math.toIntExact(features));
      }
      pass.kernels().elements().scale(1.0 / area(), dParts);
    }
    OrderedRows.of(pass, this::order).scatter(pass, dParts, pass.inputGradient(0));
  }

  @Override
  public INDArray outputMask(Pass pass, INDArray output) {
    INDArray ordered = OrderedRows.of(pass, this::order).mask(pass);
    if (ordered == null) {
      return null;
    }
    INDArray mask = pass.buffer("merged mask", output.size(0), output.size(1));
    INDArray squares = ordered.reshape('c', mask.length(), area());
    INDArray first = mask.reshape('c', mask.length(), 1);
    pass.kernels().rows().copyColumns(squares, 0, first, 0, 1);
    return mask;
  }

  @Override
  public Tensor export(ExportPass pass) {
    Tensor x = pass.input(0);
    long features = x.knownSize(-1);
    Tensor ordered = OrderedRows.export(x, order(Math.toIntExact(x.knownSize(1))));
    Tensor merged =
        merging == StepMerging.CONCATENATION
            ? ordered.reshape(0, -1, area() * features)
            : ordered.reshape(0, -1, area(), features).mean(2).squeeze(2);
    return merged.masked(pass.mask(0) == null ? null : exportedMask(pass.mask(0)));
  }

  private Tensor exportedMask(Tensor mask) {
    Tensor ordered = OrderedRows.export(mask, order(Math.toIntExact(mask.knownSize(1))));
    return ordered.reshape(0, -1, area()).slice(2, 0, 1).squeeze(2);
  }
}
