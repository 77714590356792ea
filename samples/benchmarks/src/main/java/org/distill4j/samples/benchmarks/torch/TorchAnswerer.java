package org.distill4j.samples.benchmarks.torch;

import java.util.Map;
import java.util.Set;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;
import org.distill4j.samples.benchmarks.question.AnswererBatch;
import org.distill4j.samples.benchmarks.question.AnswererSizes;

/** The network of the sample of ranking distillation, which answers questions about videos. */
public final class TorchAnswerer implements TorchNetwork {

  private final Tensor appearance;
  private final Tensor motion;
  private final Tensor question;
  private final Tensor answer;

  /** Creates the network with a batch. */
  public TorchAnswerer(AnswererBatch batch) {
    AnswererSizes sizes = batch.sizes();
    long size = sizes.batch();
    this.appearance = Torch.tensor(batch.appearance(), size, sizes.clips(), sizes.features());
    this.motion = Torch.tensor(batch.motion(), size, sizes.clips(), sizes.features());
    this.question = Torch.indices(batch.question(), size, sizes.words());
    this.answer = Torch.indices(batch.answer(), size);
  }

  @Override
  public Set<String> tables() {
    return Set.of("words");
  }

  @Override
  public Map<String, Tensor> losses(TorchLayers layers) {
    return Map.of("answers", TorchLosses.crossEntropy(logits(layers), answer));
  }

  @Override
  public double weight(String loss) {
    return 1;
  }

  @Override
  public Tensor logits(TorchLayers layers) {
    Tensor words = layers.drop(layers.embedding(question, "words"), 0.3, "keptWords");
    Tensor sentence = layers.lastStates(words, "sentence");
    Tensor seen = torch.tanh(layers.dense(appearance, "seen"));
    Tensor moved = torch.tanh(layers.dense(motion, "moved"));
    Tensor scene = layers.generalAttention(seen, sentence, "scene");
    Tensor movement = layers.generalAttention(moved, sentence, "movement");
    Tensor video = torch.cat(new TensorVector(scene, movement), 1);
    Tensor product = layers.bilinear(video, sentence, "product");
    Tensor fused = torch.cat(new TensorVector(video, sentence, product), 1);
    Tensor kept = layers.drop(fused, 0.5, "keptFused");
    Tensor thought = torch.relu(layers.dense(kept, "thought"));
    return layers.dense(layers.drop(thought, 0.5, "keptThought"), "answer");
  }
}
