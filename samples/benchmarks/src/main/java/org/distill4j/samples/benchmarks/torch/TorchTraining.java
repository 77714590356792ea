package org.distill4j.samples.benchmarks.torch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bytedeco.pytorch.Adam;
import org.bytedeco.pytorch.AdamOptions;
import org.bytedeco.pytorch.AdamW;
import org.bytedeco.pytorch.AdamWOptions;
import org.bytedeco.pytorch.Optimizer;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;
import org.distill4j.samples.benchmarks.measure.DropoutSource;
import org.distill4j.samples.benchmarks.measure.TrainingContender;
import org.distill4j.samples.benchmarks.network.OptimiserSettings;

/** The training step of a network in libtorch, with its autograd and its Adam or AdamW. */
public final class TorchTraining implements TrainingContender {

  private final TorchNetwork network;
  private final TorchWeights weights;
  private final int threads;
  private final double maxGradientNorm;
  private final DropoutSource compared;
  private final TensorVector parameters;
  private final List<Optimizer> optimisers;

  /**
   * Creates a network with its initial parameters.
   *
   * @param compared the dropout of the compared losses and gradients
   */
  public TorchTraining(
      TorchNetwork network,
      TorchWeights weights,
      OptimiserSettings settings,
      int threads,
      DropoutSource compared) {
    this.network = network;
    this.weights = weights;
    this.threads = threads;
    this.maxGradientNorm = settings.maxGradientNorm();
    this.compared = compared;
    this.parameters = weights.all();
    this.optimisers =
        settings.weightDecay() == 0
            ? List.of(adam(parameters, settings))
            : List.of(
                decaying(weights.matrices(), settings, settings.weightDecay()),
                decaying(weights.vectors(), settings, 0));
  }

  private static Optimizer adam(TensorVector tensors, OptimiserSettings settings) {
    AdamOptions options = new AdamOptions(settings.rate());
    options.eps().put(settings.epsilon());
    return new Adam(tensors, options);
  }

  private static Optimizer decaying(
      TensorVector tensors, OptimiserSettings settings, double weightDecay) {
    AdamWOptions options = new AdamWOptions(settings.rate());
    options.eps().put(settings.epsilon());
    options.weight_decay().put(weightDecay);
    return new AdamW(tensors, options);
  }

  @Override
  public String name() {
    return "libtorch";
  }

  @Override
  public Map<String, Double> losses() {
    return Torch.inScope(() -> values(forward(TorchDropout.of(compared))));
  }

  private Map<String, Tensor> forward(TorchDropout dropout) {
    return network.losses(new TorchLayers(weights, dropout));
  }

  private static Map<String, Double> values(Map<String, Tensor> losses) {
    Map<String, Double> values = new LinkedHashMap<>();
    losses.forEach((name, loss) -> values.put(name, (double) loss.item_float()));
    return values;
  }

  private Tensor total(Map<String, Tensor> losses) {
    Tensor total = null;
    for (Map.Entry<String, Tensor> loss : losses.entrySet()) {
      Tensor weighted = loss.getValue().mul(new Scalar(network.weight(loss.getKey())));
      total = total == null ? weighted : total.add(weighted);
    }
    return total;
  }

  @Override
  public Map<String, float[]> gradients() {
    return Torch.inScope(
        () -> {
          optimisers.forEach(Optimizer::zero_grad);
          total(forward(TorchDropout.of(compared))).backward();
          Map<String, float[]> gradients = weights.gradients();
          optimisers.forEach(Optimizer::zero_grad);
          return gradients;
        });
  }

  @Override
  public void step() {
    Torch.run(threads, this::train);
  }

  private Map<String, Double> train() {
    optimisers.forEach(Optimizer::zero_grad);
    Map<String, Tensor> losses = forward(TorchDropout.OWN);
    total(losses).backward();
    torch.clip_grad_norm_(parameters, maxGradientNorm);
    optimisers.forEach(Optimizer::step);
    return values(losses);
  }

  @Override
  public void close() {
    optimisers.forEach(Optimizer::close);
    parameters.close();
  }
}
