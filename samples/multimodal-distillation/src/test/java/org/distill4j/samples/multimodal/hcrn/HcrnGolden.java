package org.distill4j.samples.multimodal.hcrn;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.distill4j.runtime.graph.NetworkGraph;
import org.distill4j.runtime.kernel.array.Shapes;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.fusion.ConditionalRelationLayer;
import org.distill4j.testing.golden.CountCase;
import org.distill4j.testing.golden.GoldenCase;
import org.distill4j.testing.golden.NetworkCase;

/** Compares HCRN with the numbers of its public code. */
public final class HcrnGolden {

  private final GoldenCase one;
  private final NetworkCase network;
  private final long width;

  private HcrnGolden(GoldenCase one) {
    this.one = one;
    this.network = new NetworkCase(one);
    this.width = (long) one.hyper("d");
  }

  /** Compares values and gradients. */
  public static void check(GoldenCase one) {
    new HcrnGolden(one).check();
  }

  private void check() {
    network
        .input("appearance", "appearanceFeatures")
        .input("motion", "motionFeatures")
        .tokens(
            "tokens",
            "question",
            NetworkCase.mask(one.tensor("lengths"), one.tensor("tokens").size(1)))
        .plain("text.embed", "embedded", "W")
        .recurrent("motion", "motion", "forward0")
        .recurrent("text.fwd", "lastWords", "forward")
        .recurrent("text.bwd", "lastWords", "backward")
        .linear("proj.clipMotion", "clipMotion")
        .linear("proj.videoMotion", "videoMotion")
        .linear("proj.appearance", "mappedFrames")
        .linear("proj.question", "condition")
        .linear("agg.v", "seen")
        .linear("agg.q", "sought")
        .linear("agg.cat", "judged")
        .linear("agg.attn", "scores")
        .linear("out.question", "asked")
        .linear("out.fc1", "hidden")
        .norm("out.norm", "normal")
        .linear("out.fc2", "answer")
        .state("running_mean", "normal", "mean")
        .state("running_var", "normal", "variance");
    JsonNode subsets = one.input("subsets");
    unit("clipMotion", "movedFrames", clips(subsets.get("clip_motion")));
    unit("clipQuestion", "askedFrames", clips(subsets.get("clip_question")));
    unit("videoMotion", "movedClips", sizes(subsets.get("video_motion")));
    unit("videoQuestion", "askedClips", sizes(subsets.get("video_question")));
    network
        .node("question", "sentence")
        .node("visual", "visual")
        .node("distilled", "video")
        .node("logits", "answer")
        .check(network());
  }

  private int size(String weight, int axis) {
    return (int) network.weight(weight).size(axis);
  }

  private NetworkGraph network() {
    return SizedHcrnGraph.builder()
        .width((int) width)
        .vocabulary(size("text.embed", 0))
        .wordSize(size("text.embed", 1))
        .channels(size("proj.appearance.W", 1))
        .clips((int) one.tensor("appearance").size(1))
        .frames((int) one.tensor("appearance").size(2))
        .answers(size("out.fc2.W", 0))
        .build();
  }

  /** The maps of one unit, the largest size first. */
  private void unit(String file, String node, String subsets) {
    network.change(node, given(subsets));
    int largest = 2;
    while (network.has(file + ".scale" + (largest + 1) + ".W")) {
      largest++;
    }
    for (int size = 2; size <= largest; size++) {
      map(file + ".scale" + size, node, "W", "b", largest - size);
      if (network.has(file + ".gate" + size + ".W")) {
        map(file + ".gate" + size, node, "V", "c", largest - size);
      }
    }
  }

  private void map(String file, String node, String map, String bias, int row) {
    long rows = 2 * width;
    network.part(
        file + ".W", node, map, w -> Shapes.rows(w, row * rows, (row + 1) * rows).transpose());
    network.part(file + ".b", node, bias, b -> Shapes.rows(b, row, row + 1L));
  }

  private static UnaryOperator<Layer> given(String subsets) {
    return layer -> {
      ConditionalRelationLayer it = (ConditionalRelationLayer) layer;
      return new ConditionalRelationLayer(
          it.objects(),
          it.features(),
          it.condition(),
          it.gate(),
          it.subsets(),
          it.over(),
          it.seed(),
          it.spare(),
          subsets);
    };
  }

  private static Stream<JsonNode> each(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }

  private static String clips(JsonNode clips) {
    return each(clips).map(HcrnGolden::sizes).collect(joining("|"));
  }

  private static String sizes(JsonNode sizes) {
    return each(sizes)
        .map(size -> each(size).map(HcrnGolden::members).collect(joining(",")))
        .collect(joining(";"));
  }

  private static String members(JsonNode subset) {
    return each(subset).map(JsonNode::asText).collect(joining(" "));
  }

  /** Compares the numbers of parameters: those that are used, and those that are allocated. */
  public static void counts(GoldenCase one) {
    boolean published = one.hyper("d") == 512;
    NetworkGraph network =
        published
            ? MsvdHcrnGraph.builder().build()
            : SizedHcrnGraph.builder()
                .vocabulary((int) one.hyper("vocabulary"))
                .answers((int) one.hyper("answers"))
                .clips((int) one.hyper("clips"))
                .frames((int) one.hyper("frames"))
                .width((int) one.hyper("d"))
                .channels((int) one.hyper("features"))
                .wordSize((int) one.hyper("word_size"))
                .build();
    if (published) {
      long allocated = AllocatedHcrnGraph.builder().build().parameters();
      one.check("allocated_total", (double) allocated);
      one.check("allocated_but_never_run", (double) (allocated - network.parameters()));
    } else {
      one.informative("allocated_total", "allocated_but_never_run");
    }
    new CountCase(one, network)
        .module("word_embedding", "embedded")
        .module("question_lstm", "lastWords")
        .module("clip_motion_unit", "movedFrames")
        .module("clip_question_unit", "askedFrames")
        .module("video_motion_unit", "movedClips")
        .module("video_question_unit", "askedClips")
        .module("motion_lstm", "motion")
        .module("clip_motion_map", "clipMotion")
        .module("appearance_map", "mappedFrames")
        .module("video_motion_map", "videoMotion")
        .module("question_map", "condition")
        .module("aggregation", "seen", "sought", "judged", "scores")
        .module("output", "asked", "hidden", "normal", "answer")
        .check();
  }
}
