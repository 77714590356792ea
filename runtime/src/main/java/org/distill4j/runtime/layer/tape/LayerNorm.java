package org.distill4j.runtime.layer.tape;

import java.util.List;
import org.distill4j.runtime.kernel.api.RowNorm;
import org.distill4j.runtime.kernel.array.Shapes;
import org.distill4j.runtime.onnx.Attributes;
import org.distill4j.runtime.onnx.ExportPass;
import org.distill4j.runtime.onnx.Tensor;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Layer normalisation of the last axis, with gamma and beta as further sources. */
record LayerNorm(double epsilon) implements Op {

  private RowNorm norm(Computed node) {
    return new RowNorm(true, epsilon, node.x(1), node.x(2));
  }

  private static INDArray factors(Computed node) {
    return node.buffer("factors", Shapes.rows(node.x(0)));
  }

  @Override
  public INDArray forward(Computed node) {
    INDArray x = node.x(0);
    for (int i = 1; i < node.sources(); i++) {
      if (node.x(i).rank() != 1 || node.x(i).size(0) != x.size(-1)) {
        throw node.misfit("a layer norm reads [.., features], [features] and [features]");
      }
    }
    INDArray normal = node.buffer("normal", x.shape());
    INDArray y = node.y(x.shape());
    node.kernels().norms().normalise(List.of(x), norm(node), normal, factors(node), y);
    return y;
  }

  @Override
  public void backward(Computed node, INDArray dy) {
    INDArray dGamma = node.sources() > 1 ? node.source(1).adding() : null;
    INDArray dBeta = node.sources() > 2 ? node.source(2).adding() : null;
    if (node.source(0).needsGradient()) {
      node.source(0).receiveInPlace(node, dx -> gradients(node, dy, dGamma, dBeta, dx));
    } else {
      gradients(node, dy, dGamma, dBeta, null);
    }
  }

  private void gradients(Computed node, INDArray dy, INDArray dGamma, INDArray dBeta, INDArray dx) {
    INDArray normal = node.buffer("normal", dy.shape());
    node.kernels()
        .norms()
        .normaliseGradient(norm(node), normal, factors(node), dy, dGamma, dBeta, dx);
  }

  @Override
  public Tensor export(ExportPass pass, List<Tensor> sources) {
    Tensor x = sources.get(0);
    boolean isPlain = sources.size() == 1;
    Tensor scale = isPlain ? pass.graph().ones(x.knownSize(-1)) : sources.get(1);
    Tensor shift = isPlain ? pass.graph().zeros(x.knownSize(-1)) : sources.get(2);
    Attributes attributes = Attributes.of("axis", -1).with("epsilon", epsilon);
    return pass.graph()
        .node("LayerNormalization", x.type(), x.shape(), attributes, x, scale, shift);
  }
}
