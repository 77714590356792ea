package org.distill4j.runtime.layer.fusion;

import java.util.ArrayList;
import java.util.List;
import org.distill4j.runtime.kernel.api.ElementKernels;
import org.distill4j.runtime.kernel.api.Elementwise;
import org.distill4j.runtime.kernel.api.Kernels;
import org.distill4j.runtime.kernel.api.MatrixKernels;
import org.distill4j.runtime.kernel.api.NormKernels;
import org.distill4j.runtime.kernel.array.Shapes;
import org.distill4j.runtime.layer.Initialisation;
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
 * Block-superdiagonal fusion of two vectors (BLOCK, Ben-Younes et al. 2019): both are mapped to
 * inner features, which are cut into chunks. Each pair of chunks is mapped to rank times their
 * size, multiplied and summed over the rank; the signed root of the result is normalised to length
 * 1. The chunks together are mapped to the result.
 *
 * <pre>
 *   a = x in0W + in0b, b = y in1W + in1b
 *   z_c = sum over the rank of (a_c merge0W_c + merge0b_c) * (b_c merge1W_c + merge1b_c)
 *   r_c = sign(z_c) sqrt|z_c|, u_c = r_c / |r_c|
 *   result = u outW + outb
 * </pre>
 *
 * <p>Parameters, Xavier-uniform and zero: in0W [first, inner], in0b [inner], in1W [second, inner],
 * in1b [inner]; merge0W and merge1W [inner, rank * inner / chunks], the rows of each chunk below
 * one another, and merge0b and merge1b [chunks, rank * inner / chunks]; outW [inner, units], outb
 * [units]. Inputs: [batch, first] and [batch, second]. Result: [batch, units].
 *
 * @param first the number of features of the first input, at least 1
 * @param second the number of features of the second input, at least 1
 * @param inner the number of inner features, a multiple of chunks
 * @param chunks the number of chunks, at least 1
 * @param rank the number of products that are summed, at least 1
 * @param units the number of features of the result, at least 1
 */
public record BlockFusionLayer(int first, int second, int inner, int chunks, int rank, int units)
    implements Layer, Exportable {

  /** Lower bound on the length of a chunk. */
  private static final double SHORTEST = 1e-12;

  /** Checks the sizes. */
  public BlockFusionLayer {
    Require.positive("first", first);
    Require.positive("second", second);
    Require.positive("inner", inner);
    Require.positive("chunks", chunks);
    Require.positive("rank", rank);
    Require.positive("units", units);
    if (inner % chunks != 0) {
      throw new IllegalArgumentException(
          "inner must be a multiple of chunks = %s, but is %s".formatted(chunks, inner));
    }
  }

  private int size() {
    return inner / chunks;
  }

  private int features(int side) {
    return side == 0 ? first : second;
  }

  @Override
  public List<Parameter> parameters() {
    List<Parameter> all = new ArrayList<>();
    for (int side = 0; side < 2; side++) {
      all.add(Parameter.weight("in" + side + "W", features(side), inner));
      all.add(Parameter.bias("in" + side + "b", inner));
    }
    int wide = rank * size();
    for (int side = 0; side < 2; side++) {
      all.add(Parameter.weight("merge" + side + "W", inner, wide));
      all.add(
          new Parameter(
              "merge" + side + "b", new long[] {chunks, wide}, Initialisation.constant(0)));
    }
    all.add(Parameter.weight("outW", inner, units));
    all.add(Parameter.bias("outb", units));
    return all;
  }

  private INDArray piece(Pass pass, int side, int chunk) {
    return pass.buffer("piece " + side + " " + chunk, pass.input(0).size(0), size());
  }

  private INDArray merged(Pass pass, int side, int chunk) {
    return pass.buffer("merged " + side + " " + chunk, pass.input(0).size(0), (long) rank * size());
  }

  private INDArray rows(INDArray merge, int chunk) {
    return Shapes.rows(merge, (long) chunk * size(), (chunk + 1L) * size());
  }

  private INDArray ones(Pass pass) {
    INDArray ones = pass.buffer("ones", pass.input(0).size(0), rank);
    pass.kernels().elements().fill(1, ones);
    return ones;
  }

  @Override
  public INDArray forward(Pass pass) {
    long batch = pass.input(0).size(0);
    Kernels kernels = pass.kernels();
    for (int side = 0; side < 2; side++) {
      INDArray x = pass.input(side);
      Require.features(this, x, features(side));
      INDArray mapped = pass.buffer("mapped", batch, inner);
      String in = "in" + side;
      kernels.matrices().affine(x, pass.parameter(in + "W"), pass.parameter(in + "b"), mapped);
      for (int chunk = 0; chunk < chunks; chunk++) {
        INDArray piece = piece(pass, side, chunk);
        kernels.rows().copyColumns(mapped, chunk * size(), piece, 0, size());
        INDArray w = rows(pass.parameter("merge" + side + "W"), chunk);
        INDArray b = Shapes.rows(pass.parameter("merge" + side + "b"), chunk, chunk + 1);
        kernels.matrices().affine(piece, w, Shapes.vector(b), merged(pass, side, chunk));
      }
    }
    INDArray united = pass.buffer("united", batch, inner);
    for (int chunk = 0; chunk < chunks; chunk++) {
      kernels.rows().copyColumns(unit(pass, chunk), 0, united, chunk * size(), size());
    }
    INDArray result = pass.buffer("result", batch, units);
    kernels.matrices().affine(united, pass.parameter("outW"), pass.parameter("outb"), result);
    return result;
  }

  private INDArray unit(Pass pass, int chunk) {
    long batch = pass.input(0).size(0);
    Kernels kernels = pass.kernels();
    INDArray product = pass.buffer("product", batch, rank, size());
    kernels.elements().multiply(merged(pass, 0, chunk), merged(pass, 1, chunk), product);
    INDArray root = pass.buffer("root " + chunk, batch, size());
    kernels.steps().weightedSum(product, ones(pass), root);
    kernels.elements().apply(Elementwise.SIGNED_ROOT, root, root);
    INDArray unit = pass.buffer("unit " + chunk, batch, size());
    INDArray lengths = pass.buffer("lengths " + chunk, batch);
    kernels.norms().unitRows(SHORTEST, root, lengths, unit);
    kernels.norms().clearShortRows(SHORTEST, lengths, unit);
    return unit;
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    long batch = pass.input(0).size(0);
    MatrixKernels matrices = pass.kernels().matrices();
    INDArray united = pass.buffer("united", batch, inner);
    if (!pass.frozen()) {
      matrices.product(united, true, outputGradient, false, true, pass.gradient("outW"));
      matrices.addColumnSums(outputGradient, pass.gradient("outb"));
    }
    INDArray dUnited = pass.buffer("united gradient", batch, inner);
    matrices.product(outputGradient, false, pass.parameter("outW"), true, false, dUnited);
    for (int chunk = 0; chunk < chunks; chunk++) {
      rootGradient(pass, chunk, dUnited);
    }
    for (int side = 0; side < 2; side++) {
      sideGradient(pass, side);
    }
  }

  private INDArray productGradient(Pass pass, int chunk) {
    return pass.buffer("product gradient " + chunk, pass.input(0).size(0), rank, size());
  }

  /** Computes the gradient of the products of a chunk. */
  private void rootGradient(Pass pass, int chunk, INDArray dUnited) {
    long batch = pass.input(0).size(0);
    Kernels kernels = pass.kernels();
    INDArray dUnit = pass.buffer("unit gradient", batch, size());
    kernels.rows().copyColumns(dUnited, chunk * size(), dUnit, 0, size());
    NormKernels norms = kernels.norms();
    INDArray lengths = pass.buffer("lengths " + chunk, batch);
    INDArray unit = pass.buffer("unit " + chunk, batch, size());
    norms.unitRowsGradient(SHORTEST, unit, lengths, dUnit, dUnit);
    norms.clearShortRows(SHORTEST, lengths, dUnit);
    INDArray root = pass.buffer("root " + chunk, batch, size());
    kernels.elements().applyGradient(Elementwise.SIGNED_ROOT, root, dUnit, dUnit);
    INDArray product = productGradient(pass, chunk);
    kernels.steps().weightedSumGradient(product, ones(pass), dUnit, product, null);
  }

  private void sideGradient(Pass pass, int side) {
    long batch = pass.input(0).size(0);
    Kernels kernels = pass.kernels();
    ElementKernels elements = kernels.elements();
    MatrixKernels matrices = kernels.matrices();
    INDArray dMapped = pass.buffer("mapped gradient", batch, inner);
    INDArray dMerged = pass.buffer("merged gradient", batch, (long) rank * size());
    INDArray dPiece = pass.buffer("piece gradient", batch, size());
    for (int chunk = 0; chunk < chunks; chunk++) {
      elements.multiply(productGradient(pass, chunk), merged(pass, 1 - side, chunk), dMerged);
      String merge = "merge" + side;
      if (!pass.frozen()) {
        INDArray dw = rows(pass.gradient(merge + "W"), chunk);
        matrices.product(piece(pass, side, chunk), true, dMerged, false, true, dw);
        INDArray db = Shapes.rows(pass.gradient(merge + "b"), chunk, chunk + 1);
        matrices.addColumnSums(dMerged, Shapes.vector(db));
      }
      INDArray w = rows(pass.parameter(merge + "W"), chunk);
      matrices.product(dMerged, false, w, true, false, dPiece);
      kernels.rows().copyColumns(dPiece, 0, dMapped, chunk * size(), size());
    }
    String in = "in" + side;
    if (!pass.frozen()) {
      matrices.product(pass.input(side), true, dMapped, false, true, pass.gradient(in + "W"));
      matrices.addColumnSums(dMapped, pass.gradient(in + "b"));
    }
    if (pass.needsInputGradient(side)) {
      INDArray w = pass.parameter(in + "W");
      matrices.product(dMapped, false, w, true, false, pass.inputGradient(side));
    }
  }

  @Override
  public Tensor export(ExportPass pass) {
    List<Tensor> units = new ArrayList<>();
    Tensor a = mapped(pass, 0);
    Tensor b = mapped(pass, 1);
    for (int chunk = 0; chunk < chunks; chunk++) {
      Tensor product = merged(pass, 0, chunk, a).times(merged(pass, 1, chunk, b));
      Tensor sum = product.reshape(0, rank, size()).sum(1).squeeze(1);
      units.add(OnnxRows.unitRows(sum.sign().times(sum.abs().sqrt()), SHORTEST));
    }
    return Tensor.concat(1, units).matMul(pass.parameter("outW")).plus(pass.parameter("outb"));
  }

  private Tensor mapped(ExportPass pass, int side) {
    String in = "in" + side;
    return pass.input(side, features(side))
        .matMul(pass.parameter(in + "W"))
        .plus(pass.parameter(in + "b"));
  }

  private Tensor merged(ExportPass pass, int side, int chunk, Tensor mapped) {
    long from = (long) chunk * size();
    Tensor w = pass.parameter("merge" + side + "W").slice(0, from, from + size());
    Tensor b = pass.parameter("merge" + side + "b").slice(0, chunk, chunk + 1L);
    return mapped.slice(1, from, from + size()).matMul(w).plus(b);
  }
}
