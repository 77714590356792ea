package org.distill4j.runtime.layer.tape;

import java.util.List;
import org.distill4j.runtime.kernel.api.ElementKernels;
import org.distill4j.runtime.onnx.ExportPass;
import org.distill4j.runtime.onnx.Tensor;
import org.nd4j.linalg.api.ndarray.INDArray;

/** x + factor y, where y may be a row or a column. */
record Sum(double factor) implements Op {

  @Override
  public INDArray forward(Computed node) {
    INDArray x = node.x(0);
    INDArray y = node.x(1);
    Fit fit = Fit.of(node);
    ElementKernels elements = node.kernels().elements();
    INDArray z = node.y(x.shape());
    switch (fit) {
      case SAME -> {
        elements.copy(x, z);
        elements.addScaled(factor, y, z);
      }
      case ROW -> {
        INDArray row = y;
        if (factor != 1) {
          row = node.buffer("row", y.shape());
          elements.scale(factor, y, row);
        }
        long size = y.length();
        long rows = x.length() / size;
        node.kernels()
            .steps()
            .addTable(
                node.view("x", x, rows, 1, size),
                node.view("row", row, 1, size),
                node.view("z", z, rows, 1, size));
      }
      case COLUMN -> {
        node.kernels().rows().repeatColumns(Math.toIntExact(x.size(-1)), y, z);
        elements.scale(factor, z);
        elements.add(x, z);
      }
    }
    return z;
  }

  @Override
  public void backward(Computed node, INDArray dz) {
    Node x = node.source(0);
    Node y = node.source(1);
    Fit fit = Fit.of(node);
    ElementKernels elements = node.kernels().elements();
    if (fit == Fit.SAME && factor == 1) {
      y.share(dz);
    } else if (fit == Fit.SAME) {
      y.receive(dy -> elements.scale(factor, dz, dy));
    } else if (fit == Fit.ROW) {
      addRows(node, y, dz);
    } else {
      int size = Math.toIntExact(dz.size(-1));
      y.receive(
          dy -> {
            node.kernels().rows().groupSums(size, dz, dy);
            elements.scale(factor, dy);
          });
    }
    boolean isShared = fit == Fit.SAME && factor == 1 && y.needsGradient();
    if (isShared) {
      x.share(dz);
    } else {
      x.take(node, dz);
    }
  }

  /** Adds the sum of the rows of dz to the gradient of a row. */
  private void addRows(Computed node, Node y, INDArray dz) {
    long size = y.value().length();
    INDArray rows = node.view("dz", dz, dz.length() / size, size);
    INDArray sum = factor == 1 ? y.adding() : null;
    if (sum != null) {
      node.kernels().matrices().addColumnSums(rows, node.view("dy", sum, size));
    } else {
      y.receive(
          dy -> {
            INDArray sums = node.view("dy", dy, size);
            node.kernels().elements().fill(0, sums);
            node.kernels().matrices().addColumnSums(rows, sums);
            node.kernels().elements().scale(factor, sums);
          });
    }
  }

  @Override
  public Tensor export(ExportPass pass, List<Tensor> sources) {
    Tensor x = sources.get(0);
    Tensor y = sources.get(1);
    return factor == -1 ? x.minus(y) : x.plus(y.times(factor));
  }
}
