package org.distill4j.runtime.layer.fusion;

import java.util.List;
import org.distill4j.runtime.kernel.api.Elementwise;
import org.distill4j.runtime.kernel.api.Kernels;
import org.distill4j.runtime.kernel.api.MatrixKernels;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Parameter;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.layer.Require;
import org.distill4j.runtime.onnx.ExportPass;
import org.distill4j.runtime.onnx.Exportable;
import org.distill4j.runtime.onnx.OnnxRows;
import org.distill4j.runtime.onnx.Tensor;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Factorised bilinear pooling of two inputs (Yu et al. 2017; multimodal distillation for video
 * question answering, eq. 13), from [batch, first] and [batch, second] to [batch, units], also with
 * steps:
 *
 * <pre>
 *   z = elu(x Wx + bx) elu(y Wy + by),  p = sums of adjacent factors of z,  elu(p Wo + bo)
 * </pre>
 *
 * <p>Parameters: Wx [first, pooled factors], Wy [second, pooled factors], Wo [pooled, units],
 * Xavier-uniform; bx, by [pooled factors] and bo [units], zero.
 *
 * @param first the number of features of the first input, at least 1
 * @param second the number of features of the second input, at least 1
 * @param pooled the number of features after pooling, at least 1
 * @param factors the number of products per sum, at least 1
 * @param normalised true if p is replaced by its signed square root, scaled to unit length, before
 *     the last map
 * @param units the number of output features, at least 1
 */
public record BilinearPoolingLayer(
    int first, int second, int pooled, int factors, boolean normalised, int units)
    implements Layer, Exportable {

  private static final double MIN_LENGTH = 1e-12;

  /** Checks the sizes. */
  public BilinearPoolingLayer {
    Require.positive("first", first);
    Require.positive("second", second);
    Require.positive("pooled", pooled);
    Require.positive("factors", factors);
    Require.positive("units", units);
  }

  private long products() {
    return (long) pooled * factors;
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        Parameter.weight("Wx", first, products()),
        Parameter.bias("bx", products()),
        Parameter.weight("Wy", second, products()),
        Parameter.bias("by", products()),
        Parameter.weight("Wo", pooled, units),
        Parameter.bias("bo", units));
  }

  @Override
  public INDArray forward(Pass pass) {
    Require.features(this, pass.input(0), first);
    Require.features(this, pass.input(1), second);
    Kernels kernels = pass.kernels();
    INDArray left = map(pass, 0, "x");
    INDArray right = map(pass, 1, "y");
    INDArray z = products(pass, "z");
    kernels.elements().multiply(left, right, z);
    INDArray p = pooled(pass, "p");
    kernels.rows().groupSums(factors, z, p);
    if (normalised) {
      kernels.elements().apply(Elementwise.SIGNED_ROOT, p, p);
      kernels.elements().copy(p, pooled(pass, "roots"));
      kernels.norms().unitRows(MIN_LENGTH, p, lengths(pass), p);
    }
    INDArray result = pass.buffer("result", Require.withFeatures(pass.input(0), units));
    kernels.matrices().affine(p, pass.parameter("Wo"), pass.parameter("bo"), result);
    kernels.elements().apply(Elementwise.ELU, result, result);
    return result;
  }

  private INDArray map(Pass pass, int input, String name) {
    INDArray mapped = products(pass, name);
    Kernels kernels = pass.kernels();
    INDArray weight = pass.parameter("W" + name);
    kernels.matrices().affine(pass.input(input), weight, pass.parameter("b" + name), mapped);
    kernels.elements().apply(Elementwise.ELU, mapped, mapped);
    return mapped;
  }

  private INDArray products(Pass pass, String role) {
    return pass.buffer(role, Require.withFeatures(pass.input(0), products()));
  }

  private INDArray pooled(Pass pass, String role) {
    return pass.buffer(role, Require.withFeatures(pass.input(0), pooled));
  }

  private INDArray lengths(Pass pass) {
    INDArray p = pooled(pass, "p");
    return pass.buffer("lengths", p.length() / pooled);
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    Kernels kernels = pass.kernels();
    MatrixKernels matrices = kernels.matrices();
    INDArray result = pass.buffer("result", outputGradient.shape());
    INDArray dResult = pass.buffer("dResult", outputGradient.shape());
    kernels.elements().applyGradient(Elementwise.ELU, result, outputGradient, dResult);
    matrices.product(pooled(pass, "p"), true, dResult, false, true, pass.gradient("Wo"));
    matrices.addColumnSums(dResult, pass.gradient("bo"));
    INDArray dp = pooled(pass, "dp");
    matrices.product(dResult, false, pass.parameter("Wo"), true, false, dp);
    if (normalised) {
      INDArray p = pooled(pass, "p");
      kernels.norms().unitRowsGradient(MIN_LENGTH, p, lengths(pass), dp, dp);
      kernels.elements().applyGradient(Elementwise.SIGNED_ROOT, pooled(pass, "roots"), dp, dp);
    }
    INDArray dz = products(pass, "dz");
    kernels.rows().repeatColumns(factors, dp, dz);
    mapGradient(pass, 0, "x", "y", dz);
    mapGradient(pass, 1, "y", "x", dz);
  }

  private void mapGradient(Pass pass, int input, String name, String other, INDArray dz) {
    Kernels kernels = pass.kernels();
    INDArray slope = products(pass, "slope");
    kernels.elements().multiply(dz, products(pass, other), slope);
    kernels.elements().applyGradient(Elementwise.ELU, products(pass, name), slope, slope);
    MatrixKernels matrices = kernels.matrices();
    matrices.product(pass.input(input), true, slope, false, true, pass.gradient("W" + name));
    matrices.addColumnSums(slope, pass.gradient("b" + name));
    if (pass.needsInputGradient(input)) {
      INDArray weight = pass.parameter("W" + name);
      matrices.product(slope, false, weight, true, false, pass.inputGradient(input));
    }
  }

  @Override
  public Tensor export(ExportPass pass) {
    Tensor left = mapped(pass, 0, first, "x");
    Tensor z = left.times(mapped(pass, 1, second, "y"));
    long[] grouped = new long[z.rank() + 1];
    grouped[z.rank() - 1] = pooled;
    grouped[z.rank()] = factors;
    Tensor p = z.reshape(grouped).sum(-1).squeeze(-1);
    if (normalised) {
      p = OnnxRows.unitRows(p.sign().times(p.abs().sqrt()), MIN_LENGTH);
    }
    return p.matMul(pass.parameter("Wo")).plus(pass.parameter("bo")).elu();
  }

  private static Tensor mapped(ExportPass pass, int input, int features, String name) {
    Tensor w = pass.parameter("W" + name);
    return pass.input(input, features).matMul(w).plus(pass.parameter("b" + name)).elu();
  }
}
