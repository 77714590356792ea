package org.distill4j.runtime.layer.core;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.layer.Require;
import org.distill4j.runtime.onnx.ExportPass;
import org.distill4j.runtime.onnx.Exportable;
import org.distill4j.runtime.onnx.Tensor;
import org.distill4j.runtime.stock.StockEquivalent;
import org.distill4j.runtime.stock.StockPass;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Concatenates the features of several inputs: [batch, f1], [batch, f2], ... to [batch, f1 + f2 +
 * ...], also with steps. The mask is that of the first input that has one.
 */
public record ConcatenationLayer() implements Layer, Exportable, StockEquivalent {

  @Override
  public INDArray forward(Pass pass) {
    int features = 0;
    for (int i = 0; i < pass.inputs(); i++) {
      features += features(pass, i);
    }
    INDArray y = pass.buffer("y", Require.withFeatures(pass.input(0), features));
    int to = 0;
    for (int i = 0; i < pass.inputs(); i++) {
      int width = features(pass, i);
      pass.kernels().rows().copyColumns(pass.input(i), 0, y, to, width);
      to += width;
    }
    return y;
  }

  private int features(Pass pass, int i) {
    INDArray first = pass.input(0);
    INDArray input = pass.input(i);
    long features = input.size(-1);
    if (!Arrays.equals(Require.withFeatures(first, features), input.shape())) {
      throw new IllegalArgumentException(
          "The inputs of a concatenation may differ only in their features, but input 0 is "
              + Arrays.toString(first.shape())
              + " and input "
              + i
              + " is "
              + Arrays.toString(input.shape()));
    }
    return Math.toIntExact(features);
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    int from = 0;
    for (int i = 0; i < pass.inputs(); i++) {
      int width = features(pass, i);
      if (pass.needsInputGradient(i)) {
        pass.kernels().rows().copyColumns(outputGradient, from, pass.inputGradient(i), 0, width);
      }
      from += width;
    }
  }

  @Override
  public INDArray outputMask(Pass pass, INDArray output) {
    return Require.firstMask(pass);
  }

  @Override
  public Tensor export(ExportPass pass) {
    List<Tensor> values = IntStream.range(0, pass.inputs()).mapToObj(pass::input).toList();
    return Tensor.concat(-1, values).masked(pass.firstMask());
  }

  @Override
  public void replace(StockPass pass) {
    pass.requireRank(2);
    pass.add(new MergeVertex());
  }
}
