package org.distill4j.runtime.golden;

import static com.google.common.truth.Truth.assertThat;

import java.util.Map;
import org.distill4j.runtime.golden.GoldenNetwork.Node;
import org.distill4j.runtime.layer.Activation;
import org.distill4j.runtime.layer.sequence.PositionEmbeddingLayer;
import org.distill4j.runtime.layer.sequence.StepAtLayer;
import org.distill4j.runtime.layer.sequence.StepConcatenationLayer;
import org.distill4j.testing.golden.GoldenCase;
import org.distill4j.testing.golden.GoldenItem;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;

/** FrozenBiLM: frames and words, DeBERTa with adapters, the mask decoder, and its losses. */
final class BilmGolden {

  static final Map<String, GoldenItem> ITEMS = Map.of("frozenbilm_small", BilmGolden::check);

  private final GoldenCase one;
  private final GoldenNetwork network;
  private final DebertaGolden deberta;
  private final double epsilon;

  private BilmGolden(GoldenCase one) {
    this.one = one;
    this.network = new GoldenNetwork(one);
    this.deberta = new DebertaGolden(one, network);
    this.epsilon = one.hyper("eps");
  }

  private static void check(GoldenCase one) {
    new BilmGolden(one).check();
  }

  private void check() {
    INDArray videoMask = one.tensor("video_mask");
    INDArray textMask = one.tensor("text_mask");
    INDArray mask = Nd4j.concat(1, videoMask, textMask);
    Node video = network.linear("video", network.input(one.tensor("video"), videoMask));
    Node words = TransformerGolden.words(network, "embed.word", one.tensor("tokens"), textMask);
    Node both = network.add(new StepConcatenationLayer(), video, words);
    Node embeddings = deberta.masked(network.layerNorm("embed.norm", epsilon, both), mask);
    one.check("embeddings", embeddings.value());
    Node relative = deberta.positions(embeddings);
    Node x = embeddings;
    int last = (int) one.hyper("layers") - 1;
    for (int i = 0; i < last; i++) {
      x = deberta.layer("layer" + i + ".", x, x, relative, null);
      x = i == 0 ? deberta.convolved(x, embeddings, mask) : x;
    }
    one.check("before_last", x.value());
    INDArray table = network.weight("embed.position");
    Node first =
        network.add(
            new PositionEmbeddingLayer((int) table.size(0), (int) table.size(1), 1),
            Map.of("W", "embed.position"),
            x);
    Node second = deberta.layer("layer" + last + ".", x, first, relative, null);
    Node third = deberta.layer("layer" + last + ".", x, second, relative, null);
    one.check("decoder1_at_mask", atMask(second).value());
    Node blank = atMask(third);
    one.check("decoder2_at_mask", blank.value());
    Node head = network.linear("head", Activation.GELU, blank);
    checkAnswers(network.layerNorm("headNorm", epsilon, head));
  }

  private Node atMask(Node states) {
    INDArray frames = one.tensor("video");
    INDArray position = one.tensor("mask_position").add(frames.size(1));
    INDArray places = position.castTo(DataType.INT32).reshape('c', position.length(), 1);
    return network.add(new StepAtLayer(), states, network.input(places, null));
  }

  private void checkAnswers(Node head) {
    one.check("head_at_mask", head.value());
    INDArray table = answerTable();
    one.check("answer_embedding", table);
    INDArray logits =
        head.value().mmul(table.transpose()).addiRowVector(network.weight("answer.b"));
    one.check("logits", logits);
    INDArray probabilities = Transforms.softmax(logits);
    one.check("probabilities", probabilities);
    INDArray targets = targets(logits);
    double losses = Transforms.log(probabilities).mul(targets).sumNumber().doubleValue();
    one.check("loss", -losses / logits.size(0));

    INDArray sums = targets.sum(true, 1);
    INDArray gradient =
        probabilities.mul(sums.broadcast(probabilities.shape())).sub(targets).div(logits.size(0));
    network.check(head, gradient.mmul(table));
    checkCounts(table);
  }

  /** The mean of the embeddings of the words of each answer, without padding. */
  private INDArray answerTable() {
    INDArray tokens = one.tensor("answer_tokens");
    INDArray words = network.weight("embed.word");
    INDArray table = Nd4j.zeros(DataType.DOUBLE, tokens.size(0), words.size(1));
    for (long i = 0; i < tokens.size(0); i++) {
      int count = 0;
      for (long j = 0; j < tokens.size(1); j++) {
        int token = tokens.getInt((int) i, (int) j);
        if (token != 0) {
          table.getRow(i).addi(words.getRow(token));
          count++;
        }
      }
      table.getRow(i).divi(Math.max(1, count));
    }
    return table;
  }

  /** One-hot labels, or counted answers, of which the weights of an example sum to at most 1. */
  private INDArray targets(INDArray logits) {
    INDArray targets = Nd4j.zeros(DataType.DOUBLE, logits.shape());
    INDArray labels = network.optional("labels");
    for (long i = 0; labels != null && i < labels.length(); i++) {
      targets.putScalar(i, labels.getLong(i), 1);
    }
    INDArray counts = network.optional("counts");
    if (counts != null) {
      targets.assign(counts.castTo(DataType.DOUBLE)).divi(one.hyper("count_divisor"));
      targets.assign(Transforms.min(targets, 1));
      INDArray sums = Transforms.max(targets.sum(true, 1), 1);
      targets.divi(sums.broadcast(targets.shape()));
    }
    return targets;
  }

  /** All that has a gradient is trained; the rest is frozen, with an unused bias of words. */
  private void checkCounts(INDArray answers) {
    long[] counts = new long[2];
    one.json()
        .at("/inputs/weights")
        .fieldNames()
        .forEachRemaining(
            name ->
                counts[one.json().path("grad").has(name) ? 0 : 1] += network.weight(name).length());
    long words = network.weight("embed.word").size(0);
    assertThat(counts[0]).isEqualTo(one.json().at("/expected/parameters/trainable").asLong());
    assertThat(counts[1] + answers.length() + words)
        .isEqualTo(one.json().at("/expected/parameters/frozen").asLong());
    one.informative("parameters");
  }
}
