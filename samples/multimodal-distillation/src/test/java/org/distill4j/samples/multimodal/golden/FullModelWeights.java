package org.distill4j.samples.multimodal.golden;

import java.util.ArrayList;
import java.util.List;
import org.distill4j.runtime.graph.GraphArrays;
import org.distill4j.testing.golden.GoldenCase;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** Sets the weights of a case in a graph and compares their gradients. */
final class FullModelWeights {

  /**
   * Maps an array of the file to a parameter of a node.
   *
   * @param transposed true for a linear map, [out, in] in the file and [in, out] in the graph
   */
  private record Link(String file, String node, String parameter, boolean transposed) {}

  private final GoldenCase one;
  private final GraphArrays arrays;
  private final int layers;
  private final int heads;
  private final int units;
  private final List<Link> links = new ArrayList<>();

  FullModelWeights(GoldenCase one, GraphArrays arrays, int layers) {
    this.one = one;
    this.arrays = arrays;
    this.layers = layers;
    this.heads = (int) one.hyper("heads");
    this.units = (int) one.hyper("d") / heads;
    plain("text.embed", "embedded", "W");
    lstm("text.seq", "context");
    lstm("text.sent", "lastWords");
    lstm("app", "lastFrames");
    map("mot.W", "motionClips", "W");
    plain("mot.b", "motionClips", "b");
    attention("unit0.qatt", "reasoning.attended");
    plain("unit0.qatt.c2", "reasoning.attended", "c2");
    for (String modality : new String[] {"app", "mot"}) {
      String node = modality.equals("app") ? "appearance" : "motion";
      map("unit0." + modality + "Clip.W", "reasoning." + node + "Relevance", "W");
      plain("unit0." + modality + "Clip.b", "reasoning." + node + "Relevance", "b");
      attention("unit0." + modality + "Fuse", "reasoning." + node + "Fused");
    }
    linkDecoder();
  }

  private void linkDecoder() {
    for (String name : new String[] {"x", "y", "o"}) {
      map("mfb.W" + name, "fusedClips", "W" + name);
      plain("mfb.b" + name, "fusedClips", "b" + name);
    }
    map("readout.P", "video", "P");
    plain("readout.w", "video", "w");
    plain("readout.c", "video", "c");
    map("dec.Wq", "asked", "W");
    plain("dec.bq", "asked", "b");
    map("dec.W2", "hidden", "W");
    plain("dec.b2", "hidden", "b");
    plain("dec.gamma", "normal", "gamma");
    plain("dec.beta", "normal", "beta");
    map("dec.W3", "answer", "W");
    plain("dec.b3", "answer", "b");
  }

  /** Returns the name of a layer of graph reasoning. */
  static String layer(int layer, int layers) {
    return layers == 1 ? "reasoning.graph" : "reasoning.graph[" + layer + "]";
  }

  private void map(String file, String node, String parameter) {
    links.add(new Link(file, node, parameter, true));
  }

  private void plain(String file, String node, String parameter) {
    links.add(new Link(file, node, parameter, false));
  }

  private void attention(String file, String node) {
    map(file + ".W1", node, "W1");
    plain(file + ".b1", node, "b1");
    plain(file + ".w2", node, "w2");
  }

  private void lstm(String file, String node) {
    for (String direction : new String[] {"forward", "backward"}) {
      String theirs = file + (direction.equals("forward") ? ".fwd." : ".bwd.");
      map(theirs + "Wi", node, direction + "W");
      map(theirs + "Wh", node, direction + "R");
      plain(theirs + "bi", node, direction + "InputBias");
      plain(theirs + "bh", node, direction + "StateBias");
    }
  }

  private INDArray weight(String file) {
    return GoldenCase.tensor(one.input("weights").get(file));
  }

  /** Sets all parameters and the running statistics. */
  void set() {
    for (Link link : links) {
      INDArray values = weight(link.file);
      INDArray target = arrays.parameter(link.node, link.parameter);
      INDArray ordered = (link.transposed ? values.transpose() : values).dup('c');
      target.assign(ordered.reshape('c', target.shape()));
    }
    arrays.state("normal", "mean").assign(one.tensor("running_mean"));
    arrays.state("normal", "variance").assign(one.tensor("running_var"));
    eachHead(
        (file, node, head) -> {
          columns(arrays.parameter(node, "W"), head).assign(weight(file + "W").transpose());
          block(arrays.parameter(node, "b"), head, units).assign(weight(file + "b"));
          INDArray scores = weight(file + "a").dup('c').reshape('c', new long[] {2L * units});
          arrays.parameter(node, "a1").getRow(head).assign(block(scores, 0, units));
          arrays.parameter(node, "a2").getRow(head).assign(block(scores, 1, units));
          arrays.parameter(node, "c").putScalar(head, weight(file + "c").getDouble(0));
        });
  }

  /** Compares the gradients of all parameters. */
  void checkGradients() {
    for (Link link : links) {
      INDArray gradient = arrays.gradient(link.node, link.parameter);
      INDArray ordered = (link.transposed ? gradient.transpose() : gradient).dup('c');
      one.checkGradient(link.file, ordered.reshape('c', weight(link.file).shape()));
    }
    eachHead(
        (file, node, head) -> {
          INDArray w = columns(arrays.gradient(node, "W"), head).transpose();
          one.checkGradient(file + "W", w.dup('c'));
          one.checkGradient(file + "b", block(arrays.gradient(node, "b"), head, units).dup('c'));
          INDArray scores =
              Nd4j.concat(
                  0,
                  arrays.gradient(node, "a1").getRow(head),
                  arrays.gradient(node, "a2").getRow(head));
          one.checkGradient(file + "a", scores.reshape('c', weight(file + "a").shape()));
          INDArray bias = block(arrays.gradient(node, "c"), head, 1);
          one.checkGradient(file + "c", bias.dup('c').reshape('c', weight(file + "c").shape()));
        });
  }

  @FunctionalInterface
  private interface Head {
    void accept(String file, String node, int head);
  }

  /** Visits the heads, those of the independent stream first. */
  private void eachHead(Head body) {
    for (int layer = 0; layer < layers; layer++) {
      for (String modality : new String[] {"app", "mot"}) {
        String streams = modality.equals("app") ? ".appearanceStreams" : ".motionStreams";
        for (int head = 0; head < 2 * heads; head++) {
          String stream = head < heads ? "Ind" : "Joint";
          String file = "graph" + layer + "." + modality + stream + ".head" + head % heads + ".";
          body.accept(file, layer(layer, layers) + streams, head);
        }
      }
    }
  }

  private INDArray columns(INDArray matrix, int head) {
    return matrix.get(
        NDArrayIndex.all(), NDArrayIndex.interval((long) head * units, (head + 1L) * units));
  }

  private static INDArray block(INDArray vector, int part, int length) {
    return vector.get(NDArrayIndex.interval((long) part * length, (part + 1L) * length));
  }
}
