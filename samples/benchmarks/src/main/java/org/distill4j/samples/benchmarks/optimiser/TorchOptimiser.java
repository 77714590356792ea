package org.distill4j.samples.benchmarks.optimiser;

import org.bytedeco.pytorch.Adam;
import org.bytedeco.pytorch.AdamOptions;
import org.bytedeco.pytorch.AdamW;
import org.bytedeco.pytorch.AdamWOptions;
import org.bytedeco.pytorch.Optimizer;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;
import org.distill4j.samples.benchmarks.torch.Torch;

/** Adam or AdamW of libtorch over the arrays of a network. */
final class TorchOptimiser implements Stepping {

  private final Parameters sizes;
  private final Tensor source;
  private final TensorVector parameters = new TensorVector();
  private final Optimizer optimiser;
  private final int threads;

  TorchOptimiser(
      Parameters sizes, float[] parameters, float[] gradients, double decay, int threads) {
    this.sizes = sizes;
    this.threads = threads;
    this.source = Torch.tensor(gradients, gradients.length);
    Tensor values = Torch.tensor(parameters, parameters.length);
    int from = 0;
    for (int length : sizes.lengths()) {
      Tensor parameter = values.narrow(0, from, length).clone().requires_grad_(true);
      parameter.mutable_grad().put(torch.zeros(length));
      this.parameters.push_back(parameter);
      from += length;
    }
    this.optimiser = decay == 0 ? adam() : adamW(decay);
  }

  private Optimizer adam() {
    return new Adam(parameters, new AdamOptions(RATE));
  }

  private Optimizer adamW(double decay) {
    AdamWOptions options = new AdamWOptions(RATE);
    options.weight_decay().put(decay);
    return new AdamW(parameters, options);
  }

  @Override
  public void refill() {
    Torch.run(
        threads,
        () -> {
          int from = 0;
          for (int i = 0; i < sizes.lengths().size(); i++) {
            int length = sizes.lengths().get(i);
            parameters.get(i).grad().copy_(source.narrow(0, from, length));
            from += length;
          }
        });
  }

  @Override
  public void step() {
    Torch.run(
        threads,
        () -> {
          torch.clip_grad_norm_(parameters, NORM);
          optimiser.step();
        });
  }

  @Override
  public float[] parameters() {
    float[] values = new float[sizes.total()];
    int from = 0;
    for (int i = 0; i < sizes.lengths().size(); i++) {
      float[] one = Torch.floats(parameters.get(i));
      System.arraycopy(one, 0, values, from, one.length);
      from += one.length;
    }
    return values;
  }
}
