package org.distill4j.samples.multimodal.comem;

import org.distill4j.runtime.graph.NetworkGraph;
import org.distill4j.testing.golden.CountCase;
import org.distill4j.testing.golden.GoldenCase;
import org.distill4j.testing.golden.NetworkCase;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Compares Co-Mem with the numbers of the public re-implementation. */
public final class CoMemGolden {

  private CoMemGolden() {}

  /** Compares values and gradients. */
  public static void check(GoldenCase one) {
    INDArray words = NetworkCase.mask(one.tensor("lengths"), one.tensor("tokens").size(1));
    NetworkCase network =
        new NetworkCase(one)
            .input("appearance", "appearance")
            .input("motion", "motionFeatures")
            .tokens("tokens", "question", words)
            .plain("text.embed", "embedded", "W")
            .recurrent("text.gru1", "sentence", "forward0")
            .recurrent("text.gru2", "sentence", "forward1")
            .recurrent("appearance.gru1", "seen", "forward0")
            .recurrent("appearance.gru2", "seenAgain", "forward0")
            .recurrent("motion.gru1", "moved", "forward0")
            .recurrent("motion.gru2", "movedAgain", "forward0");
    boolean many = one.hyper("passes") > 1;
    String pass = many ? "pass[0]." : "pass.";
    memory(network, "memoryA", pass + "ofAppearance.");
    memory(network, "memoryM", pass + "ofMotion.");
    network
        .linear("coA", pass + "nextAppearance")
        .linear("coM", pass + "nextMotion")
        .linear("answer", "answer")
        .node("question", "sentence")
        .node("appearance_facts", "appearanceFacts")
        .node("motion_facts", "motionFacts")
        .node("memory", "memory")
        .node("output", "answer")
        .check(many ? three(network) : one(network));
  }

  private static void memory(NetworkCase network, String file, String node) {
    String cell = node + "cell";
    network
        .linear(file + ".Wr", cell, "factReset.")
        .linear(file + ".Ur", cell, "stateReset.")
        .linear(file + ".W", cell, "mapped.")
        .linear(file + ".U", cell, "remembered.")
        .linear(file + ".z1", node + "judged")
        .linear(file + ".z2", node + "scores")
        .linear(file + ".next", node + "next");
  }

  private static int size(NetworkCase network, String weight, int axis) {
    return (int) network.weight(weight).size(axis);
  }

  private static NetworkGraph three(NetworkCase network) {
    return CoMemThreeGraph.builder()
        .vocabulary(size(network, "text.embed", 0))
        .wordSize(size(network, "text.embed", 1))
        .width(size(network, "text.gru1.Wh", 1))
        .channels(size(network, "appearance.gru1.Wi", 1))
        .motionChannels(size(network, "motion.gru1.Wi", 1))
        .answers(size(network, "answer.W", 0))
        .build();
  }

  private static NetworkGraph one(NetworkCase network) {
    return CoMemOneGraph.builder()
        .vocabulary(size(network, "text.embed", 0))
        .wordSize(size(network, "text.embed", 1))
        .width(size(network, "text.gru1.Wh", 1))
        .channels(size(network, "appearance.gru1.Wi", 1))
        .motionChannels(size(network, "motion.gru1.Wi", 1))
        .answers(size(network, "answer.W", 0))
        .build();
  }

  /** Compares the numbers of parameters. */
  public static void counts(GoldenCase one) {
    NetworkGraph network =
        one.hyper("hidden") == 256
            ? MsvdCoMemGraph.builder().build()
            : CoMemThreeGraph.builder()
                .vocabulary((int) one.hyper("vocabulary"))
                .answers((int) one.hyper("answers"))
                .wordSize((int) one.hyper("word_size"))
                .width((int) one.hyper("hidden"))
                .channels((int) one.hyper("appearance"))
                .motionChannels((int) one.hyper("motion"))
                .build();
    new CountCase(one, network)
        .module("appearance_grus", "seen", "seenAgain")
        .module("motion_grus", "moved", "movedAgain")
        .module("word_embedding", "embedded")
        .module("question_gru", "sentence")
        .module("memory_appearance", "pass[0].ofAppearance.")
        .module("memory_motion", "pass[0].ofMotion.")
        .module("comemory_maps", "pass[0].nextAppearance", "pass[0].nextMotion")
        .module("answer_map", "answer")
        .check();
  }
}
