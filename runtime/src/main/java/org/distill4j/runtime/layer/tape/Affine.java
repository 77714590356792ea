package org.distill4j.runtime.layer.tape;

import java.util.List;
import org.distill4j.runtime.kernel.api.Elementwise;
import org.distill4j.runtime.kernel.api.MatrixKernels;
import org.distill4j.runtime.layer.Activation;
import org.distill4j.runtime.onnx.ExportPass;
import org.distill4j.runtime.onnx.Tensor;
import org.nd4j.linalg.api.ndarray.INDArray;

/** activation(x w + b) by one kernel, or without b. */
record Affine(Activation activation) implements Op {

  private Elementwise function() {
    return activation.function();
  }

  @Override
  public INDArray forward(Computed node) {
    INDArray w = node.x(1);
    INDArray b = node.x(2);
    boolean fits =
        node.x(0).rank() >= 2
            && w.rank() == 2
            && node.x(0).size(-1) == w.size(0)
            && (b == null || (b.rank() == 1 && b.size(0) == w.size(1)));
    if (!fits) {
      throw node.misfit("an affine map reads [.., inputs], [inputs, units] and [units]");
    }
    INDArray y = node.y(node.source(0).withFeatures(w.size(1)));
    INDArray z = function().needsArgument() ? node.buffer("z", y.shape()) : y;
    node.kernels().matrices().affine(node.x(0), w, b, function(), z, y);
    return y;
  }

  @Override
  public void backward(Computed node, INDArray dy) {
    INDArray dz = dy;
    if (activation != Activation.IDENTITY) {
      dz = node.ownsGradient() ? dy : node.buffer("dz", dy.shape());
      INDArray known = function().needsArgument() ? node.buffer("z", dy.shape()) : node.value();
      node.kernels().elements().applyGradient(function(), known, dy, dz);
    }
    backward(node, node.kernels().matrices(), dz);
  }

  private static void backward(Computed node, MatrixKernels matrices, INDArray dz) {
    node.source(1).accumulate((add, dw) -> matrices.product(node.x(0), true, dz, false, add, dw));
    INDArray db = node.sources() > 2 ? node.source(2).adding() : null;
    if (db != null) {
      matrices.addColumnSums(dz, db);
    }
    node.source(0).accumulate((add, dx) -> matrices.product(dz, false, node.x(1), true, add, dx));
  }

  @Override
  public Tensor export(ExportPass pass, List<Tensor> sources) {
    Tensor z = sources.get(0).matMul(sources.get(1));
    return activation.export(sources.size() > 2 ? z.plus(sources.get(2)) : z);
  }
}
