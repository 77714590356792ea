package org.distill4j.samples.benchmarks.torch;

import org.bytedeco.pytorch.NoGradGuard;
import org.distill4j.samples.benchmarks.measure.InferenceContender;

/** The inference of a network in libtorch, without autograd. */
public final class TorchInference implements InferenceContender {

  private final TorchNetwork network;
  private final TorchLayers layers;
  private final int threads;

  /** Creates a network with its initial parameters. */
  public TorchInference(TorchNetwork network, TorchWeights weights, int threads) {
    this.network = network;
    this.layers = new TorchLayers(weights, TorchDropout.NONE);
    this.threads = threads;
  }

  @Override
  public String name() {
    return "libtorch";
  }

  @Override
  public float[] logits() {
    NoGradGuard guard = new NoGradGuard();
    try {
      return Torch.inScope(() -> Torch.floats(network.logits(layers)));
    } finally {
      guard.close();
    }
  }

  @Override
  public void step() {
    Torch.run(threads, this::logits);
  }

  @Override
  public void close() {}
}
