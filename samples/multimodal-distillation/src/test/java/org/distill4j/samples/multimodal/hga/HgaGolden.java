package org.distill4j.samples.multimodal.hga;

import org.distill4j.runtime.graph.NetworkGraph;
import org.distill4j.runtime.kernel.array.Shapes;
import org.distill4j.testing.golden.CountCase;
import org.distill4j.testing.golden.GoldenCase;
import org.distill4j.testing.golden.NetworkCase;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Compares HGA with the numbers of its public code. */
public final class HgaGolden {

  private static final int CHUNKS = 2;

  private HgaGolden() {}

  /** Compares values and gradients. */
  public static void check(GoldenCase one) {
    INDArray clips = NetworkCase.mask(one.tensor("video_lengths"), one.tensor("resnet").size(1));
    INDArray words = NetworkCase.mask(one.tensor("question_lengths"), one.tensor("tokens").size(1));
    NetworkCase network =
        new NetworkCase(one)
            .input("resnet", "appearance", clips)
            .input("c3d", "motionFeatures", clips)
            .tokens("tokens", "question", words)
            .plain("text.embed", "embedded", "W")
            .linear("text.map", "words")
            .recurrent("text.gru", "read", "forward0")
            .linear("c3d", "moved")
            .linear("fusion", "fused")
            .linear("video.map", "seen")
            .recurrent("video.gru", "watched", "forward0");
    int coattentions = (int) one.hyper("coattention_layers");
    for (int i = 0; i < coattentions; i++) {
      String node = (coattentions == 1 ? "coattention" : "coattention[" + i + "]") + ".";
      network
          .linear("coatt" + i + ".q", node + "wordKeys")
          .linear("coatt" + i + ".v", node + "clipKeys")
          .linear("coatt" + i + ".vq", node + "wordValues")
          .linear("coatt" + i + ".vv", node + "clipValues")
          .linear("coatt" + i + ".outq", node + "wordUpdates")
          .linear("coatt" + i + ".outv", node + "clipUpdates");
    }
    network.plain("adj1.v", "related", "v").plain("adj1.g", "related", "g");
    network.plain("adj2.v", "ends", "v").plain("adj2.g", "ends", "g");
    for (int i = 0; i < one.hyper("gcn_layers"); i++) {
      network.linear("gcn" + i, "graph[" + i + "].mapped");
    }
    fusion(network, "global", "global");
    fusion(network, "answer", "answer");
    network
        .node("question_state", "sentence")
        .node("video_state", "video")
        .node("adjacency", "edges")
        .node("local", "local")
        .node("global", "global")
        .node("logits", "answer")
        .check(coattentions == 1 ? one(network) : two(network));
  }

  /** The maps of all chunks of a fusion below one another. */
  private static void fusion(NetworkCase network, String file, String node) {
    for (int side = 0; side < 2; side++) {
      String in = file + ".in" + side;
      network.part(in + ".W", node, "in" + side + "W", INDArray::transpose);
      network.plain(in + ".b", node, "in" + side + "b");
      long size = network.weight(in + ".W").size(0) / CHUNKS;
      for (int chunk = 0; chunk < CHUNKS; chunk++) {
        String merge = file + ".merge" + side + "." + chunk;
        int from = chunk;
        network.part(
            merge + ".W",
            node,
            "merge" + side + "W",
            w -> Shapes.rows(w, from * size, (from + 1) * size).transpose());
        network.part(merge + ".b", node, "merge" + side + "b", b -> Shapes.rows(b, from, from + 1));
      }
    }
    network.part(file + ".out.W", node, "outW", INDArray::transpose);
    network.plain(file + ".out.b", node, "outb");
  }

  private static int size(NetworkCase network, String weight, int axis) {
    return (int) network.weight(weight).size(axis);
  }

  private static NetworkGraph one(NetworkCase network) {
    return HgaOneGraph.builder()
        .vocabulary(size(network, "text.embed", 0))
        .wordSize(size(network, "text.embed", 1))
        .width(size(network, "text.map.W", 0))
        .channels(size(network, "c3d.W", 0))
        .motionChannels(size(network, "c3d.W", 1))
        .chunkSize(size(network, "global.in0.W", 0) / CHUNKS)
        .answers(size(network, "answer.out.W", 0))
        .build();
  }

  private static NetworkGraph two(NetworkCase network) {
    return HgaTwoGraph.builder()
        .vocabulary(size(network, "text.embed", 0))
        .wordSize(size(network, "text.embed", 1))
        .width(size(network, "text.map.W", 0))
        .channels(size(network, "c3d.W", 0))
        .motionChannels(size(network, "c3d.W", 1))
        .chunkSize(size(network, "global.in0.W", 0) / CHUNKS)
        .answers(size(network, "answer.out.W", 0))
        .build();
  }

  /** Compares the numbers of parameters. */
  public static void counts(GoldenCase one) {
    NetworkGraph network =
        one.hyper("hidden") == 512
            ? MsvdHgaGraph.builder().build()
            : HgaOneGraph.builder()
                .vocabulary((int) one.hyper("vocabulary"))
                .answers((int) one.hyper("answers"))
                .wordSize((int) one.hyper("word_size"))
                .width((int) one.hyper("hidden"))
                .channels((int) one.hyper("resnet"))
                .motionChannels((int) one.hyper("c3d"))
                .chunkSize((int) one.hyper("block_width") / CHUNKS)
                .build();
    new CountCase(one, network)
        .module("word_embedding", "embedded")
        .module("word_map", "words")
        .module("question_gru", "read")
        .module("c3d_map", "moved")
        .module("fusion_map", "fused")
        .module("video_map", "seen")
        .module("video_gru", "watched")
        .module("coattention", "coattention.")
        .module("adjacency", "related", "ends")
        .module("graph_layers", "graph[0].", "graph[1].", "graph[2].")
        .module("pooling", "judged", "scores")
        .module("global_block", "global")
        .module("answer_block", "answer")
        .subset("without_gradient_in_official_training", "moved", "fused", "coattention.")
        .check();
  }
}
