package org.distill4j.runtime.golden;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.distill4j.runtime.kernel.array.Shapes;
import org.distill4j.runtime.layer.fusion.ConditionalRelationLayer;
import org.distill4j.runtime.layer.fusion.RelatedAxis;
import org.distill4j.testing.LayerRun;
import org.distill4j.testing.golden.GoldenCase;
import org.distill4j.testing.golden.GoldenItem;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Conditional relation units with given subsets. */
final class RelationGolden {

  static final Map<String, GoldenItem> ITEMS = Map.of("hcrn_crn", RelationGolden::check);

  private RelationGolden() {}

  private static void check(GoldenCase one) {
    INDArray objects = one.tensor("objects");
    int features = (int) objects.size(-1);
    boolean gate = one.json().at("/hyper/gate").asBoolean();
    ConditionalRelationLayer layer =
        new ConditionalRelationLayer(
            (int) objects.size(1),
            features,
            features,
            gate,
            (int) one.hyper("subsets_per_size"),
            RelatedAxis.CLIPS,
            0,
            false,
            text(one.input("subsets")));
    LayerRun run =
        new LayerRun(layer, false)
            .input(objects, null, true)
            .input(one.tensor("condition"), null, true);
    Weights weights = new Weights(one);
    int sizes = one.input("subsets").size();
    eachMap(
        sizes,
        gate,
        (theirs, ours) -> {
          INDArray w = weights.get(theirs.name + theirs.size + ".W");
          block(run.parameter(ours), theirs.row(sizes), 2L * features).assign(w.transpose());
          run.parameter(theirs.bias())
              .putRow(theirs.row(sizes), weights.get(theirs.name + theirs.size + ".b"));
        });
    INDArray y = run.forward();
    one.check("output", y);
    one.check("scalar", y.mul(one.tensor("cotangent")).sumNumber().doubleValue());
    run.backward(one.tensor("cotangent"));
    one.checkGradient("objects", run.inputGradient(0));
    one.checkGradient("condition", run.inputGradient(1));
    eachMap(
        sizes,
        gate,
        (theirs, ours) -> {
          INDArray dw = block(run.gradient(ours), theirs.row(sizes), 2L * features);
          one.checkGradient(theirs.name + theirs.size + ".W", dw.transpose());
          INDArray db = run.gradient(theirs.bias()).getRow(theirs.row(sizes));
          one.checkGradient(theirs.name + theirs.size + ".b", db);
        });
  }

  /** A map of the file: scale or gate of a size. */
  private record Theirs(String name, int size) {

    /** The row of its bias, the largest size first. */
    int row(int sizes) {
      return sizes + 1 - size;
    }

    String bias() {
      return name.equals("scale") ? "b" : "c";
    }
  }

  private static void eachMap(int sizes, boolean gate, BiConsumer<Theirs, String> body) {
    for (int size = 2; size < sizes + 2; size++) {
      body.accept(new Theirs("scale", size), "W");
      if (gate) {
        body.accept(new Theirs("gate", size), "V");
      }
    }
  }

  private static INDArray block(INDArray map, long block, long rows) {
    return Shapes.rows(map, block * rows, (block + 1) * rows);
  }

  /** Sizes with subsets with objects, as the layer reads them. */
  private static String text(JsonNode sizes) {
    List<String> parts = new ArrayList<>();
    for (JsonNode size : sizes) {
      parts.add(each(size).map(RelationGolden::members).collect(Collectors.joining(",")));
    }
    return String.join(";", parts);
  }

  private static String members(JsonNode subset) {
    return each(subset).map(JsonNode::asText).collect(Collectors.joining(" "));
  }

  private static Stream<JsonNode> each(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }
}
