package org.distill4j.runtime.stock;

import java.util.Map;
import org.deeplearning4j.nn.conf.graph.PreprocessorVertex;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.preprocessor.FeedForwardToRnnPreProcessor;
import org.deeplearning4j.nn.conf.preprocessor.RnnToFeedForwardPreProcessor;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Linear maps of the features of examples, steps or places. */
public final class StockRows {

  private StockRows() {}

  /**
   * Adds y = activation(x W + b).
   *
   * @param w [inputs, units]
   * @param b [units], or null
   */
  public static void affine(StockPass pass, INDArray w, INDArray b, IActivation activation) {
    if (pass.rank() == 4) {
      places(pass, w, b, activation);
      return;
    }
    boolean hasSteps = pass.rank() == 3;
    if (hasSteps) {
      pass.add(new PreprocessorVertex(new RnnToFeedForwardPreProcessor()));
    }
    pass.add(
        new DenseLayer.Builder()
            .nIn(w.size(0))
            .nOut(w.size(1))
            .hasBias(b != null)
            .activation(activation)
            .build(),
        b == null ? Map.of("W", w) : Map.of("W", w, "b", b));
    if (hasSteps) {
      pass.add(new PreprocessorVertex(new FeedForwardToRnnPreProcessor()));
    }
  }

  /** Adds a convolution with windows of one pixel. */
  private static void places(StockPass pass, INDArray w, INDArray b, IActivation activation) {
    INDArray kernel = w.transpose().dup('c');
    pass.add(
        new ConvolutionLayer.Builder(1, 1)
            .nIn(w.size(0))
            .nOut(w.size(1))
            .hasBias(b != null)
            .activation(activation)
            .build(),
        b == null ? Map.of("W", kernel) : Map.of("W", kernel, "b", b));
  }
}
