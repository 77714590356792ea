package org.distill4j.samples.benchmarks.torch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bytedeco.pytorch.BoolOptional;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorArrayRefOptional;
import org.distill4j.samples.benchmarks.measure.Work;
import org.nd4j.linalg.api.ndarray.INDArray;

/** One layer in libtorch, forward and backward. */
public final class TorchLayerRun {

  private final TorchLayer layer;
  private final TorchWeights weights = new TorchWeights(Set.of(TorchLayer.EMBEDDING.node()));
  private final TorchLayers layers = new TorchLayers(weights, TorchDropout.OWN);
  private final List<Tensor> inputs;
  private final Tensor outputGradient;
  private final int threads;

  /**
   * Creates a layer with copies of distill4j's parameters.
   *
   * @param inputs the inputs; autograd tracks those that get a gradient
   */
  public TorchLayerRun(
      TorchLayer layer,
      Map<String, INDArray> parameters,
      List<Tensor> inputs,
      Tensor outputGradient,
      int threads) {
    this.layer = layer;
    this.inputs = inputs;
    this.outputGradient = outputGradient;
    this.threads = threads;
    parameters.forEach(
        (name, view) ->
            weights.put(layer.node() + "/" + name, view.dup('c').data().asFloat(), view.shape()));
  }

  /** Returns the layer as a contender. */
  public Work work() {
    return new Work("libtorch", () -> Torch.run(threads, this::step), this::results);
  }

  private Tensor step() {
    weights.clearGradients();
    inputs.stream().filter(Tensor::requires_grad).forEach(input -> input.mutable_grad().reset());
    Tensor y = layer.run(layers, inputs);
    y.backward(outputGradient, new BoolOptional(), false, new TensorArrayRefOptional());
    return y;
  }

  private Map<String, float[]> results() {
    Map<String, float[]> results = new HashMap<>();
    Torch.run(
        threads,
        () -> {
          results.put("y", Torch.floats(step()));
          for (int i = 0; i < inputs.size(); i++) {
            if (inputs.get(i).requires_grad()) {
              results.put("gradient of input " + i, Torch.floats(inputs.get(i).grad()));
            }
          }
          weights
              .gradients()
              .forEach(
                  (name, values) -> results.put(name.substring(name.indexOf('/') + 1), values));
        });
    return results;
  }
}
