package org.distill4j.examples.requirement;

import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.onnx.ExportPass;
import org.distill4j.runtime.onnx.Exportable;
import org.distill4j.runtime.onnx.Tensor;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * {@link GroupMax}: [batch, width] to [batch, groups].
 *
 * @param width the number of features
 * @param groups the number of groups
 */
public record GroupMaxLayer(int width, int groups) implements Layer, Exportable {

  @Override
  public INDArray forward(Pass pass) {
    INDArray features = pass.input(0);
    INDArray output = pass.buffer("output", features.size(0), groups);
    for (int row = 0; row < features.size(0); row++) {
      for (int group = 0; group < groups; group++) {
        output.putScalar(row, group, features.getDouble(row, greatest(features, row, group)));
      }
    }
    return output;
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    if (!pass.needsInputGradient(0)) {
      return;
    }
    INDArray features = pass.input(0);
    INDArray gradient = pass.inputGradient(0);
    gradient.assign(0);
    for (int row = 0; row < features.size(0); row++) {
      for (int group = 0; group < groups; group++) {
        int column = greatest(features, row, group);
        gradient.putScalar(row, column, outputGradient.getDouble(row, group));
      }
    }
  }

  /** Returns the column of the greatest feature of a group. */
  private int greatest(INDArray features, int row, int group) {
    int size = width / groups;
    int best = group * size;
    for (int column = best + 1; column < (group + 1) * size; column++) {
      if (features.getDouble(row, column) > features.getDouble(row, best)) {
        best = column;
      }
    }
    return best;
  }

  @Override
  public Tensor export(ExportPass pass) {
    int size = width / groups;
    Tensor grouped =
        pass.input(0, width).slice(-1, 0, (long) groups * size).reshape(0, groups, size);
    return grouped.max(-1).squeeze(-1);
  }
}
