package org.distill4j.samples.benchmarks.torch;

import org.bytedeco.pytorch.NoGradGuard;
import org.distill4j.samples.benchmarks.measure.InferenceContender;

/** A network in libtorch that answers, without autograd. */
public final class TorchInference implements InferenceContender {

  private final TorchNetwork network;
  private final TorchLayers layers;
  private final int threads;

  /** A network with its first parameters. */
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
