package org.distill4j.runtime.golden;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.distill4j.runtime.layer.attention.AttentionReadoutLayer;
import org.distill4j.runtime.layer.attention.ClipAttentionLayer;
import org.distill4j.runtime.layer.attention.GraphAttentionLayer;
import org.distill4j.runtime.layer.attention.Padding;
import org.distill4j.runtime.layer.attention.QuestionAttentionLayer;
import org.distill4j.runtime.layer.fusion.BilinearPoolingLayer;
import org.distill4j.runtime.layer.fusion.BlockFusionLayer;
import org.distill4j.runtime.layer.fusion.StreamFusionLayer;
import org.distill4j.testing.LayerRun;
import org.distill4j.testing.golden.GoldenCase;
import org.distill4j.testing.golden.GoldenItem;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** The layers of video question answering. */
final class VideoGolden {

  static final Map<String, GoldenItem> ITEMS =
      Map.of(
          "block_fusion", VideoGolden::blockFusion,
          "question_attention", VideoGolden::questionAttention,
          "clip_attention", VideoGolden::clipAttention,
          "gat", VideoGolden::graphAttention,
          "fusion_attention", VideoGolden::streamFusion,
          "mfb", VideoGolden::bilinearPooling,
          "readout", VideoGolden::attentionReadout);

  private VideoGolden() {}

  private static int size(GoldenCase one, String name, int axis) {
    return Math.toIntExact(one.tensor(name).size(axis));
  }

  /** [batch, steps] with as many ones as a row has steps. */
  static INDArray mask(JsonNode lengths, long steps) {
    INDArray mask = Nd4j.zeros(DataType.DOUBLE, lengths.size(), steps);
    for (int i = 0; i < lengths.size(); i++) {
      for (int step = 0; step < lengths.get(i).asInt(); step++) {
        mask.putScalar(i, step, 1);
      }
    }
    return mask;
  }

  /** The maps of all chunks below one another. */
  private static void blockFusion(GoldenCase one) {
    Weights weights = new Weights(one);
    int chunks = (int) one.hyper("chunks");
    int inner = (int) weights.get("in0.W").size(0);
    INDArray out = weights.get("out.W");
    LayerRun run =
        new LayerRun(
                new BlockFusionLayer(
                    size(one, "x0", 1),
                    size(one, "x1", 1),
                    inner,
                    chunks,
                    (int) one.hyper("rank"),
                    (int) out.size(0)),
                true)
            .input(one.tensor("x0"), null, true)
            .input(one.tensor("x1"), null, true);
    run.set("outW", out.transpose());
    run.set("outb", weights.get("out.b"));
    int size = inner / chunks;
    for (int side = 0; side < 2; side++) {
      run.set("in" + side + "W", weights.get("in" + side + ".W").transpose());
      run.set("in" + side + "b", weights.get("in" + side + ".b"));
      for (int chunk = 0; chunk < chunks; chunk++) {
        String name = "merge" + side + "." + chunk;
        run.parameter("merge" + side + "W")
            .get(NDArrayIndex.interval(chunk * size, (chunk + 1) * size), NDArrayIndex.all())
            .assign(weights.get(name + ".W").transpose());
        run.parameter("merge" + side + "b").putRow(chunk, weights.get(name + ".b"));
      }
    }
    one.check("output", run.forward());
    run.backward(one.tensor("cotangent"));
    one.checkGradient("x0", run.inputGradient(0));
    one.checkGradient("x1", run.inputGradient(1));
    one.checkGradient("out.W", run.gradient("outW").transpose());
    one.checkGradient("out.b", run.gradient("outb"));
    for (int side = 0; side < 2; side++) {
      one.checkGradient("in" + side + ".W", run.gradient("in" + side + "W").transpose());
      one.checkGradient("in" + side + ".b", run.gradient("in" + side + "b"));
      for (int chunk = 0; chunk < chunks; chunk++) {
        String name = "merge" + side + "." + chunk;
        INDArray w = run.gradient("merge" + side + "W");
        one.checkGradient(
            name + ".W",
            w.get(NDArrayIndex.interval(chunk * size, (chunk + 1) * size), NDArrayIndex.all())
                .transpose());
        one.checkGradient(name + ".b", run.gradient("merge" + side + "b").getRow(chunk));
      }
    }
    one.informative("scalar");
  }

  private static void questionAttention(GoldenCase one) {
    int words = size(one, "Qw", 2);
    QuestionAttentionLayer layer =
        new QuestionAttentionLayer(
            words, size(one, "Qe", 2), size(one, "W1", 0), Padding.RENORMALISED);
    INDArray mask = mask(one.json().at("/hyper/lengths"), size(one, "Qw", 1));
    LayerRun run =
        new LayerGolden(one, layer, false)
            .input("Qw", mask)
            .input("Qe", mask)
            .maps("W1")
            .parameters("b1", "w2", "c2")
            .check();
    one.check("alpha", run.buffer("weights", mask.shape()));
  }

  private static void clipAttention(GoldenCase one) {
    ClipAttentionLayer layer = new ClipAttentionLayer(size(one, "V", 2), size(one, "Q_att", 1));
    new LayerGolden(one, layer, false).input("V").input("Q_att").maps("W").parameters("b").check();
  }

  private static void streamFusion(GoldenCase one) {
    LayerRun run =
        new LayerGolden(one, new StreamFusionLayer(size(one, "joint", 2)), false)
            .input("joint")
            .input("independent")
            .maps("W1")
            .parameters("b1", "w2")
            .check();
    long batch = size(one, "joint", 0);
    long steps = size(one, "joint", 1);
    INDArray weights = run.buffer("weights", batch * steps, 2);
    one.check("alpha_independent", weights.getColumn(1).dup('c').reshape('c', batch, steps));
  }

  private static void bilinearPooling(GoldenCase one) {
    BilinearPoolingLayer layer =
        new BilinearPoolingLayer(
            (int) one.tensor("x").size(-1),
            (int) one.tensor("y").size(-1),
            (int) one.hyper("mm"),
            (int) one.hyper("factor"),
            one.json().at("/hyper/normalize").asBoolean(),
            size(one, "Wo", 0));
    new LayerGolden(one, layer, false)
        .input("x")
        .input("y")
        .maps("Wx", "Wy", "Wo")
        .parameters("bx", "by", "bo")
        .check();
  }

  private static void attentionReadout(GoldenCase one) {
    new LayerGolden(one, new AttentionReadoutLayer(size(one, "V", 2)), false)
        .input("V")
        .maps("P")
        .parameters("w", "c")
        .check();
  }

  /** The file has the parameters of each head, the layer those of all heads. */
  private static void graphAttention(GoldenCase one) {
    int heads = (int) one.hyper("heads");
    int units = size(one, "W0", 0);
    LayerGolden golden =
        new LayerGolden(
                one, new GraphAttentionLayer(size(one, "x", 2), heads * units, heads, 1, 0), false)
            .input("x")
            .column("S");
    LayerRun run = golden.run();
    for (int head = 0; head < heads; head++) {
      columns(run.parameter("W"), head, units).assign(one.tensor("W" + head).transpose());
      block(run.parameter("b"), head, units).assign(one.tensor("b" + head));
      INDArray scores = one.tensor("a" + head);
      run.parameter("a1").getRow(head).assign(block(scores, 0, units));
      run.parameter("a2").getRow(head).assign(block(scores, 1, units));
      run.parameter("c").putScalar(head, one.tensor("c" + head).getDouble(0));
    }
    golden.check();
    for (int head = 0; head < heads; head++) {
      INDArray weight = columns(run.gradient("W"), head, units).transpose();
      one.checkGradient("W" + head, weight.dup('c'));
      one.checkGradient("b" + head, block(run.gradient("b"), head, units).dup('c'));
      INDArray scores =
          Nd4j.concat(0, run.gradient("a1").getRow(head), run.gradient("a2").getRow(head));
      one.checkGradient("a" + head, scores);
      one.checkGradient("c" + head, block(run.gradient("c"), head, 1).dup('c'));
    }
  }

  private static INDArray columns(INDArray matrix, int part, int width) {
    return matrix.get(
        NDArrayIndex.all(), NDArrayIndex.interval((long) part * width, (part + 1L) * width));
  }

  private static INDArray block(INDArray vector, int part, int length) {
    return vector.get(NDArrayIndex.interval((long) part * length, (part + 1L) * length));
  }
}
