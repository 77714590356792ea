package org.distill4j.runtime.layer.attention;

import java.util.Arrays;
import org.distill4j.runtime.kernel.api.MatrixKernels;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.layer.Require;
import org.distill4j.runtime.onnx.ExportPass;
import org.distill4j.runtime.onnx.Exportable;
import org.distill4j.runtime.onnx.Tensor;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Steps mixed by a map, y_i = sum_j map_ij x_j: from maps [batch, 1, queries, keys] and [batch,
 * keys, features] to [batch, queries, features]. The mask is that of the maps, which is of their
 * queries.
 */
public record StepMixingLayer() implements Layer, Exportable {

  private INDArray map(Pass pass) {
    INDArray maps = pass.input(0);
    INDArray x = pass.input(1);
    Require.sequence(this, x);
    if (maps.rank() != 4 || maps.size(1) != 1 || maps.size(3) != x.size(1)) {
      throw new IllegalArgumentException(
          "%s reads a map [batch, 1, queries, %s], but it is %s"
              .formatted(this, x.size(1), Arrays.toString(maps.shape())));
    }
    return matrices(maps);
  }

  /** [batch, 1, queries, keys] as [batch, queries, keys]. */
  private static INDArray matrices(INDArray maps) {
    return maps.reshape('c', maps.size(0), maps.size(2), maps.size(3));
  }

  @Override
  public INDArray forward(Pass pass) {
    INDArray map = map(pass);
    INDArray x = pass.input(1);
    INDArray y = pass.buffer("y", map.size(0), map.size(1), x.size(2));
    pass.kernels().matrices().batchedProduct(map, false, x, false, false, y);
    return y;
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    MatrixKernels matrices = pass.kernels().matrices();
    if (pass.needsInputGradient(0)) {
      INDArray dMap = matrices(pass.inputGradient(0));
      matrices.batchedProduct(outputGradient, false, pass.input(1), true, false, dMap);
    }
    if (pass.needsInputGradient(1)) {
      INDArray dx = pass.inputGradient(1);
      matrices.batchedProduct(map(pass), true, outputGradient, false, false, dx);
    }
  }

  @Override
  public INDArray outputMask(Pass pass, INDArray output) {
    return pass.mask(0);
  }

  @Override
  public Tensor export(ExportPass pass) {
    return pass.input(0).squeeze(1).matMul(pass.input(1)).masked(pass.mask(0));
  }
}
