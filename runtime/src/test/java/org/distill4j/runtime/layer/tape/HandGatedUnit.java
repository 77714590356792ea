package org.distill4j.runtime.layer.tape;

import java.util.List;
import org.distill4j.runtime.kernel.api.Elementwise;
import org.distill4j.runtime.kernel.api.Kernels;
import org.distill4j.runtime.kernel.api.MatrixKernels;
import org.distill4j.runtime.kernel.api.RowNorm;
import org.distill4j.runtime.layer.Initialisation;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Parameter;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.layer.Require;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A gated unit with a hand-written backward pass: y = norm(x + (gelu(x gateW + gateB) (x valueW +
 * valueB)) outW + outB).
 *
 * @param features the number of features
 * @param units the number of gates
 */
public record HandGatedUnit(int features, int units) implements Layer {

  @Override
  public List<Parameter> parameters() {
    return List.of(
        Parameter.weight("gateW", features, units),
        Parameter.bias("gateB", units),
        Parameter.weight("valueW", features, units),
        Parameter.bias("valueB", units),
        Parameter.weight("outW", units, features),
        Parameter.bias("outB", features),
        new Parameter("gamma", new long[] {features}, Initialisation.constant(1)),
        Parameter.bias("beta", features));
  }

  private static RowNorm norm(Pass pass) {
    return new RowNorm(true, 1e-5, pass.parameter("gamma"), pass.parameter("beta"));
  }

  @Override
  public INDArray forward(Pass pass) {
    INDArray x = pass.input(0);
    Kernels kernels = pass.kernels();
    MatrixKernels matrices = kernels.matrices();
    long[] inner = Require.withFeatures(x, units);
    INDArray argument = pass.buffer("argument", inner);
    INDArray gate = pass.buffer("gate", inner);
    INDArray gateW = pass.parameter("gateW");
    matrices.affine(x, gateW, pass.parameter("gateB"), Elementwise.GELU, argument, gate);
    INDArray value = pass.buffer("value", inner);
    matrices.affine(x, pass.parameter("valueW"), pass.parameter("valueB"), value);
    INDArray gated = pass.buffer("gated", inner);
    kernels.elements().multiply(gate, value, gated);
    INDArray out = pass.buffer("out", x.shape());
    matrices.affine(gated, pass.parameter("outW"), pass.parameter("outB"), out);
    INDArray normal = pass.buffer("normal", x.shape());
    INDArray y = pass.buffer("y", x.shape());
    kernels.norms().normalise(List.of(x, out), norm(pass), normal, factors(pass), y);
    return y;
  }

  private INDArray factors(Pass pass) {
    return pass.buffer("factors", pass.input(0).length() / features);
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    INDArray x = pass.input(0);
    Kernels kernels = pass.kernels();
    MatrixKernels matrices = kernels.matrices();
    long[] inner = Require.withFeatures(x, units);
    INDArray dOut = pass.buffer("dOut", x.shape());
    kernels
        .norms()
        .normaliseGradient(
            norm(pass),
            pass.buffer("normal", x.shape()),
            factors(pass),
            outputGradient,
            pass.gradient("gamma"),
            pass.gradient("beta"),
            dOut);
    INDArray gated = pass.buffer("gated", inner);
    matrices.product(gated, true, dOut, false, true, pass.gradient("outW"));
    matrices.addColumnSums(dOut, pass.gradient("outB"));
    INDArray dGated = pass.buffer("dGated", inner);
    matrices.product(dOut, false, pass.parameter("outW"), true, false, dGated);
    INDArray dValue = pass.buffer("dValue", inner);
    kernels.elements().multiply(dGated, pass.buffer("gate", inner), dValue);
    kernels.elements().multiply(dGated, pass.buffer("value", inner), dGated);
    INDArray argument = pass.buffer("argument", inner);
    kernels.elements().applyGradient(Elementwise.GELU, argument, dGated, dGated);
    matrices.product(x, true, dGated, false, true, pass.gradient("gateW"));
    matrices.addColumnSums(dGated, pass.gradient("gateB"));
    matrices.product(x, true, dValue, false, true, pass.gradient("valueW"));
    matrices.addColumnSums(dValue, pass.gradient("valueB"));
    if (pass.needsInputGradient(0)) {
      INDArray dx = pass.inputGradient(0);
      kernels.elements().copy(dOut, dx);
      matrices.product(dGated, false, pass.parameter("gateW"), true, true, dx);
      matrices.product(dValue, false, pass.parameter("valueW"), true, true, dx);
    }
  }
}
