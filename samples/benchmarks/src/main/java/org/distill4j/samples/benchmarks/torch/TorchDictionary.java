package org.distill4j.samples.benchmarks.torch;

import java.util.Map;
import java.util.Set;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;
import org.distill4j.samples.benchmarks.question.DictionaryBatch;
import org.distill4j.samples.benchmarks.question.DictionarySizes;

/** The student of the dictionary sample, which answers questions from definitions. */
public final class TorchDictionary implements TorchNetwork {

  private static final double RATE = 0.1;

  private final Tensor question;
  private final Tensor evidence;
  private final Tensor answer;

  /** Creates the network with a batch. */
  public TorchDictionary(DictionaryBatch batch) {
    DictionarySizes sizes = batch.sizes();
    this.question = Torch.indices(batch.question(), sizes.batch(), sizes.questionSteps());
    this.evidence = Torch.indices(batch.evidence(), sizes.batch(), sizes.evidenceSteps());
    this.answer = Torch.indices(batch.answer(), sizes.batch());
  }

  @Override
  public Set<String> tables() {
    return Set.of("asked", "words");
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
    Tensor query = layers.embedding(question, "asked").mean(1);
    Tensor words = layers.embedding(evidence, "words");
    Tensor focus = layers.generalAttention(words, query, "focus");
    Tensor found = torch.cat(new TensorVector(query, words.mean(1), focus), 1);
    Tensor thought = torch.relu(layers.dense(layers.drop(found, RATE, "kept"), "thought"));
    return layers.dense(layers.drop(thought, RATE, "keptThought"), "answer");
  }
}
