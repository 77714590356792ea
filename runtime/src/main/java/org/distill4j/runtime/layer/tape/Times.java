package org.distill4j.runtime.layer.tape;

import java.util.List;
import org.distill4j.runtime.kernel.api.ElementKernels;
import org.distill4j.runtime.kernel.api.NormKernels;
import org.distill4j.runtime.kernel.array.Shapes;
import org.distill4j.runtime.onnx.ExportPass;
import org.distill4j.runtime.onnx.Tensor;
import org.nd4j.linalg.api.ndarray.INDArray;

/** x y, element by element, where y may be a row or a column. */
record Times() implements Op {

  @Override
  public INDArray forward(Computed node) {
    Fit fit = Fit.of(node);
    INDArray z = node.y(node.x(0).shape());
    if (fit == Fit.SAME) {
      node.kernels().elements().multiply(node.x(0), node.x(1), z);
    } else {
      scale(node, fit, node.x(0), "z", z);
    }
    return z;
  }

  /** target = x y for a row or a column y. */
  private static void scale(Computed node, Fit fit, INDArray x, String role, INDArray target) {
    INDArray y = node.x(1);
    NormKernels norms = node.kernels().norms();
    node.kernels().elements().copy(x, target);
    if (fit == Fit.COLUMN) {
      norms.scaleRows(y, target);
    } else {
      long size = y.length();
      norms.scaleColumns(
          node.view("row", y, size), node.view(role, target, target.length() / size, size));
    }
  }

  @Override
  public void backward(Computed node, INDArray dz) {
    Fit fit = Fit.of(node);
    ElementKernels elements = node.kernels().elements();
    Node x = node.source(0);
    Node y = node.source(1);
    switch (fit) {
      case SAME -> {
        x.receive(dx -> elements.multiply(dz, node.x(1), dx));
        y.receive(dy -> elements.multiply(dz, node.x(0), dy));
      }
      case ROW -> {
        x.receive(dx -> scale(node, fit, dz, "dx", dx));
        INDArray dy = y.adding();
        if (dy != null) {
          addRows(node, dz, dy);
        }
      }
      case COLUMN -> {
        x.receive(dx -> scale(node, fit, dz, "dx", dx));
        y.receive(dy -> dots(node, dz, dy));
      }
    }
  }

  /** dy += the sum of the rows of x dz. */
  private static void addRows(Computed node, INDArray dz, INDArray dy) {
    INDArray products = node.buffer("products", dz.shape());
    node.kernels().elements().multiply(node.x(0), dz, products);
    long size = dy.length();
    node.kernels()
        .matrices()
        .addColumnSums(
            node.view("products", products, products.length() / size, size),
            node.view("dy", dy, size));
  }

  /** dy[i] = x[i] . dz[i] for each row. */
  private static void dots(Computed node, INDArray dz, INDArray dy) {
    long rows = Shapes.rows(dz);
    long columns = Shapes.columns(dz);
    INDArray column = node.view("dy", dy, rows, 1);
    node.kernels()
        .steps()
        .weightedSumGradient(
            node.view("x", node.x(0), rows, 1, columns),
            column,
            node.view("dz", dz, rows, columns),
            null,
            column);
  }

  @Override
  public Tensor export(ExportPass pass, List<Tensor> sources) {
    return sources.get(0).times(sources.get(1));
  }
}
