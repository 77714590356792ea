package org.distill4j.runtime.layer.attention;

import org.distill4j.runtime.kernel.api.AttentionArrays;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.onnx.ExportPass;
import org.distill4j.runtime.onnx.Exportable;
import org.distill4j.runtime.onnx.OnnxHeads;
import org.distill4j.runtime.onnx.Tensor;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The weights of {@link RelativeAttentionLayer} without dropout: queries [batch, queries,
 * features], keys [batch, keys, features] and tables [1, 2 span, features] to [batch, heads,
 * queries, keys]. The weights of masked queries and keys are 0.
 *
 * @param heads the number of heads, at least 1; it divides the number of features
 * @param span half of the rows of the tables, at least 1
 * @param positions the number of positions that logarithmic buckets cover, or 0
 * @param terms the terms that depend on positions, and with them the tables that are read
 */
public record RelativeAttentionWeightsLayer(int heads, int span, int positions, PositionTerms terms)
    implements Layer, Exportable {

  /** Checks the hyperparameters. */
  public RelativeAttentionWeightsLayer {
    RelativeInputs.check(heads, span, positions);
  }

  private RelativeInputs inputs(Pass pass) {
    return new RelativeInputs(this, pass, heads, span, positions, terms, false);
  }

  @Override
  public INDArray forward(Pass pass) {
    RelativeInputs inputs = inputs(pass);
    AttentionArrays arrays = inputs.arrays();
    INDArray y = weights(pass, arrays);
    pass.kernels().attention().relativeWeights(arrays, inputs.tables(), inputs.rule(), y);
    return y;
  }

  private INDArray weights(Pass pass, AttentionArrays arrays) {
    return pass.buffer("y", arrays.batch(), heads, arrays.queries(), arrays.keys());
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    RelativeInputs inputs = inputs(pass);
    pass.kernels()
        .attention()
        .relativeWeightsGradient(
            inputs.arrays(),
            inputs.tables(),
            inputs.rule(),
            weights(pass, inputs.arrays()),
            outputGradient,
            inputs.gradients());
  }

  /** Returns the mask of the queries, for losses that skip padded rows. */
  @Override
  public INDArray outputMask(Pass pass, INDArray output) {
    return pass.mask(0);
  }

  @Override
  public Tensor export(ExportPass pass) {
    OnnxHeads split = new OnnxHeads(heads, false, true);
    Tensor scores = new RelativeExport(pass, split, span, positions, terms).scores(2);
    return split.weights(scores, pass.mask(0), pass.mask(1)).masked(pass.mask(0));
  }
}
