package org.distill4j.samples.multimodal.amu;

import java.util.List;
import java.util.Map;
import org.distill4j.runtime.graph.NetworkGraph;
import org.distill4j.runtime.kernel.array.Shapes;
import org.distill4j.testing.golden.CountCase;
import org.distill4j.testing.golden.GoldenCase;
import org.distill4j.testing.golden.NetworkCase;
import org.distill4j.testing.network.NetworkRun;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * Compares AMU with a derivation from its public code. The network is compared with its values and
 * gradients; the public loss and its penalties, which no objective here has, are computed here.
 */
public final class AmuGolden {

  private static final double EPSILON = 1e-7;

  /** The weights that the penalty reads. */
  private static final List<String> PENALISED =
      List.of("text.embed", "appearance.W", "motion.W", "word.W", "channel.W", "answer.W");

  private final GoldenCase one;
  private final NetworkCase network;
  private final INDArray labels;
  private final INDArray answerGradient;
  private final INDArray shareGradient;

  private AmuGolden(GoldenCase one) {
    this.one = one;
    this.network = new NetworkCase(one);
    INDArray indices = one.tensor("labels");
    long classes = network.weight("answer.b").length();
    this.labels = Nd4j.zeros(indices.dataType(), indices.length(), classes);
    for (int i = 0; i < indices.length(); i++) {
      labels.putScalar(i, indices.getInt(i), 1);
    }
    this.answerGradient = labels.ulike().assign(0);
    this.shareGradient = Nd4j.zeros(indices.dataType(), indices.length(), 2);
  }

  /** Compares values, the loss and gradients. */
  public static void check(GoldenCase one) {
    new AmuGolden(one).check();
  }

  private void check() {
    network
        .input("appearance", "appearance")
        .input("motion", "motionFeatures")
        .tokens("tokens", "question", null)
        .plain("text.embed", "embedded", "W")
        .linear("appearance", "seen")
        .linear("motion", "moved")
        .linear("word", "words")
        .linear("channel", "wordChannels")
        .linear("answer", "answer")
        .node("appearance_weight", "appearanceWeights")
        .node("motion_weight", "motionWeights")
        .node("channel_weight", "lastShares")
        .node("fused", "lastFused")
        .node("logits", "answer");
    questionCell();
    attentionCell();
    NetworkRun run =
        network.run(graph(), Map.of("answer", answerGradient, "lastShares", shareGradient));
    losses(run.value("answer"), run.value("lastShares"));
    run.setCotangent("answer", answerGradient);
    run.setCotangent("lastShares", shareGradient);
    run.backward();
    double decay = one.hyper("weight_decay");
    network
        .gradients(run)
        .forEach(
            (file, gradient) -> {
              INDArray penalty = network.weight(file).mul(PENALISED.contains(file) ? decay : 0);
              one.checkGradient(file, gradient.add(penalty));
            });
    network.checkInputGradients(run);
  }

  /** The blocks of the file are input, candidate, forget and output; here they are i, f, g, o. */
  private void questionCell() {
    int[] ours = {0, 2, 1, 3};
    long units = network.weight("lstmQ.Wh").size(1);
    for (int block = 0; block < 4; block++) {
      long from = block * units;
      long at = ours[block] * units;
      for (String name : List.of("Wi", "Wh")) {
        network.rows(
            "lstmQ." + name,
            from,
            from + units,
            "states",
            "forward0" + (name.equals("Wi") ? "W" : "R"),
            w -> Shapes.columns(w, at, at + units).transpose(),
            0);
      }
      network.rows(
          "lstmQ.b",
          from,
          from + units,
          "states",
          "forward0InputBias",
          b -> b.get(NDArrayIndex.interval(at, at + units)),
          block == 2 ? 1 : 0);
    }
  }

  private void attentionCell() {
    long width = network.weight("lstmA.Wh").size(1);
    network.part("lstmA.Wi", "unit", "gates.W", w -> Shapes.rows(w, 0, width).transpose());
    network.part("lstmA.Wh", "unit", "gates.W", w -> Shapes.rows(w, width, 2 * width).transpose());
    for (int block = 0; block < 4; block++) {
      long from = block * width;
      network.rows(
          "lstmA.b",
          from,
          from + width,
          "unit",
          "gates.b",
          b -> b.get(NDArrayIndex.interval(from, from + width)),
          block == 2 ? 1 : 0);
    }
  }

  private int size(String weight, int axis) {
    return (int) network.weight(weight).size(axis);
  }

  private NetworkGraph graph() {
    return CheckedAmuGraph.builder()
        .vocabulary(size("text.embed", 0))
        .wordSize(size("text.embed", 1))
        .width(size("appearance.W", 0))
        .channels(size("appearance.W", 1))
        .motionChannels(size("motion.W", 1))
        .answers(size("answer.W", 0))
        .build();
  }

  /** Compares the losses, and writes their gradients. */
  private void losses(INDArray logits, INDArray shares) {
    INDArray p = Transforms.softmax(logits.dup('c'), true);
    one.check("probabilities", p);
    INDArray missed = labels.rsub(1);
    INDArray wrong = p.rsub(1).addi(EPSILON);
    INDArray right = p.add(EPSILON);
    double sum =
        -labels.mul(Transforms.log(right, true)).sumNumber().doubleValue()
            - missed.mul(Transforms.log(wrong, true)).sumNumber().doubleValue();
    double logLoss = sum / p.length();
    INDArray dp = missed.div(wrong).subi(labels.div(right)).divi(p.length());
    INDArray mean = p.mul(dp).sum(true, 1);
    answerGradient.assign(dp.subColumnVector(mean).muli(p));

    INDArray difference = shares.getColumn(0).sub(shares.getColumn(1));
    double channels = Transforms.abs(difference, true).sumNumber().doubleValue();
    INDArray signs = Transforms.sign(difference, true).muli(one.hyper("channel_decay"));
    shareGradient.putColumn(0, signs);
    shareGradient.putColumn(1, signs.neg());

    double weights =
        PENALISED.stream()
            .map(network::weight)
            .mapToDouble(w -> w.mul(w).sumNumber().doubleValue() / 2)
            .sum();
    one.check("log_loss", logLoss);
    one.check("weight_penalty", weights);
    one.check("channel_penalty", channels);
    one.check(
        "loss",
        logLoss + one.hyper("weight_decay") * weights + one.hyper("channel_decay") * channels);
  }

  /** Compares the numbers of parameters. */
  public static void counts(GoldenCase one) {
    NetworkGraph network =
        one.hyper("width") == 256
            ? MsvdAmuGraph.builder().build()
            : CheckedAmuGraph.builder()
                .vocabulary((int) one.hyper("vocabulary"))
                .answers((int) one.hyper("answers"))
                .wordSize((int) one.hyper("word_size"))
                .width((int) one.hyper("width"))
                .channels((int) one.hyper("appearance"))
                .motionChannels((int) one.hyper("motion"))
                .build();
    new CountCase(one, network)
        .module("word_embedding", "embedded")
        .module("appearance_map", "seen")
        .module("motion_map", "moved")
        .module("word_map", "words")
        .module("channel_map", "wordChannels")
        .module("question_lstm", "states")
        .module("attention_lstm", "unit")
        .module("answer_map", "answer")
        .check();
  }
}
