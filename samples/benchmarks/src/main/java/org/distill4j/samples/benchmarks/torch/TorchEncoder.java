package org.distill4j.samples.benchmarks.torch;

import java.util.Map;
import java.util.Set;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.distill4j.samples.benchmarks.encoder.EncoderSizes;

/** A transformer encoder with a classifier on the mean of its steps. */
public final class TorchEncoder implements TorchNetwork {

  private static final double RATE = 0.1;
  private static final double EPSILON = 1e-12;

  private final EncoderSizes sizes;
  private final boolean adapted;
  private final Tensor words;
  private final Tensor answers;

  /**
   * Creates the network with a batch.
   *
   * @param adapted true for a frozen encoder with adapters
   */
  public TorchEncoder(EncoderSizes sizes, int[] words, int[] answers, boolean adapted) {
    this.sizes = sizes;
    this.adapted = adapted;
    this.words = Torch.indices(words, sizes.batch(), sizes.steps());
    this.answers = Torch.indices(answers, sizes.batch());
  }

  @Override
  public Set<String> tables() {
    return Set.of("words", "placed");
  }

  @Override
  public Map<String, Tensor> losses(TorchLayers layers) {
    return Map.of("answers", TorchLosses.crossEntropy(logits(layers), answers));
  }

  @Override
  public boolean trains(String parameter) {
    return !adapted || parameter.contains(".adapted") || parameter.startsWith("answer/");
  }

  @Override
  public double weight(String loss) {
    return 1;
  }

  @Override
  public Tensor logits(TorchLayers layers) {
    Tensor placed = layers.embedding(words, "words").add(layers.firstRows("placed", sizes.steps()));
    Tensor x = layers.drop(layers.layerNorm(placed, "normal", EPSILON), RATE, "embedded");
    for (int layer = 0; layer < EncoderSizes.LAYERS; layer++) {
      x = layer(layers, x, "encoder[%s].".formatted(layer));
    }
    return layers.dense(x.mean(1), "answer");
  }

  private Tensor layer(TorchLayers layers, Tensor x, String node) {
    Tensor context =
        layers.selfAttention(
            x,
            EncoderSizes.HEADS,
            RATE,
            node + "query",
            node + "key",
            node + "value",
            node + "context");
    Tensor mixed = adapt(layers, layers.dense(context, node + "mixed"), node + "adaptedContext");
    Tensor kept = layers.drop(mixed, RATE, node + "keptContext");
    Tensor attended = layers.layerNorm(x.add(kept), node + "attended", EPSILON);
    Tensor hidden = torch.gelu(layers.dense(attended, node + "hidden"));
    Tensor narrowed =
        adapt(layers, layers.dense(hidden, node + "narrowed"), node + "adaptedHidden");
    Tensor keptHidden = layers.drop(narrowed, RATE, node + "keptHidden");
    return layers.layerNorm(attended.add(keptHidden), node + "result", EPSILON);
  }

  private Tensor adapt(TorchLayers layers, Tensor x, String node) {
    if (!adapted) {
      return x;
    }
    Tensor narrow = torch.relu(layers.linear(x, node, "downW", "downB"));
    return x.add(layers.linear(narrow, node, "upW", "upB"));
  }
}
