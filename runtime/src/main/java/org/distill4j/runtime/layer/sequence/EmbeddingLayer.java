package org.distill4j.runtime.layer.sequence;

import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.conf.layers.EmbeddingSequenceLayer;
import org.distill4j.runtime.kernel.array.HostArrays;
import org.distill4j.runtime.layer.Initialisation;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Parameter;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.layer.Require;
import org.distill4j.runtime.onnx.ExportPass;
import org.distill4j.runtime.onnx.Exportable;
import org.distill4j.runtime.onnx.Tensor;
import org.distill4j.runtime.stock.StockEquivalent;
import org.distill4j.runtime.stock.StockPass;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Looks up each token index in a trained table, from [batch, steps] to [batch, steps, units].
 *
 * <p>Parameter: W [vocabulary, units], uniform in (-radius, radius).
 *
 * @param vocabulary the size of the vocabulary, at least 1; indices are from 0 (inclusive) to it
 *     (exclusive)
 * @param units the number of features of each token, at least 1
 * @param radius the bound on the magnitude of initial values, above 0
 */
public record EmbeddingLayer(int vocabulary, int units, double radius)
    implements Layer, Exportable, StockEquivalent {

  /** Checks the sizes. */
  public EmbeddingLayer {
    Require.positive("vocabulary", vocabulary);
    Require.positive("units", units);
    Require.aboveZero("radius", radius);
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        new Parameter("W", new long[] {vocabulary, units}, Initialisation.uniform(radius)));
  }

  @Override
  public INDArray forward(Pass pass) {
    INDArray tokens = pass.input(0);
    Require.indices(this, tokens);
    INDArray y = pass.buffer("y", tokens.size(0), tokens.size(1), units);
    pass.gatherParameter("W", words(tokens), y);
    return y;
  }

  private int[] words(INDArray tokens) {
    int[] words = HostArrays.ints(tokens);
    int steps = Math.toIntExact(tokens.size(1));
    for (int i = 0; i < words.length; i++) {
      if (words[i] < 0 || words[i] >= vocabulary) {
        throw new IllegalArgumentException(
            "The token index "
                + words[i]
                + " at step "
                + i % steps
                + " of example "
                + i / steps
                + " of the batch is outside the vocabulary of "
                + vocabulary
                + " words. Check that the tokens were encoded with the same vocabulary.");
      }
    }
    return words;
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    if (!pass.frozen()) {
      int[] words = HostArrays.ints(pass.input(0));
      pass.kernels().rows().addScattered(outputGradient, words, pass.gradient("W"));
    }
  }

  @Override
  public Tensor export(ExportPass pass) {
    return pass.parameter("W").rows(pass.indices(0)).masked(pass.mask(0));
  }

  @Override
  public void replace(StockPass pass) {
    pass.add(
        new EmbeddingSequenceLayer.Builder()
            .nIn(vocabulary)
            .nOut(units)
            .hasBias(false)
            .inferInputLength(true)
            .build(),
        Map.of("W", pass.parameter("W")));
    pass.result(3);
  }
}
