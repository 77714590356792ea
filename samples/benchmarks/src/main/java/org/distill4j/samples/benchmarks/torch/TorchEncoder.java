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
  private final Tensor words;
  private final Tensor answers;

  /** Creates the network with a batch. */
  public TorchEncoder(EncoderSizes sizes, int[] words, int[] answers) {
    this.sizes = sizes;
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

  private static Tensor layer(TorchLayers layers, Tensor x, String node) {
    Tensor context =
        layers.selfAttention(
            x,
            EncoderSizes.HEADS,
            RATE,
            node + "query",
            node + "key",
            node + "value",
            node + "context");
    Tensor mixed = layers.drop(layers.dense(context, node + "mixed"), RATE, node + "keptContext");
    Tensor attended = layers.layerNorm(x.add(mixed), node + "attended", EPSILON);
    Tensor hidden = torch.gelu(layers.dense(attended, node + "hidden"));
    Tensor narrowed =
        layers.drop(layers.dense(hidden, node + "narrowed"), RATE, node + "keptHidden");
    return layers.layerNorm(attended.add(narrowed), node + "result", EPSILON);
  }
}
