package org.distill4j.runtime.golden;

import java.util.LinkedHashMap;
import java.util.Map;
import org.distill4j.runtime.golden.GoldenNetwork.Node;
import org.distill4j.runtime.layer.Activation;
import org.distill4j.runtime.layer.core.AddLayer;
import org.distill4j.runtime.layer.core.ScaleLayer;
import org.distill4j.runtime.layer.image.PatchEmbeddingLayer;
import org.distill4j.runtime.layer.sequence.ClassTokenLayer;
import org.distill4j.runtime.layer.sequence.FirstStepLayer;
import org.distill4j.runtime.layer.sequence.PositionEmbeddingLayer;
import org.distill4j.runtime.layer.sequence.StepRange;
import org.distill4j.runtime.layer.sequence.StepSliceLayer;
import org.distill4j.testing.golden.GoldenCase;
import org.distill4j.testing.golden.GoldenItem;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Small transformers of images. */
final class VisionGolden {

  /** By the name of the file. */
  static final Map<String, GoldenItem> ITEMS =
      Map.of(
          "deit_small", VisionGolden::imageTransformer,
          "vit_small", VisionGolden::imageTransformer);

  private VisionGolden() {}

  private static Node token(GoldenNetwork network, String name, Node x) {
    return network.add(new ClassTokenLayer((int) x.value().size(2), 1), Map.of("W", name), x);
  }

  /** An encoder of patches, with a second token and head if the case has them. */
  private static void imageTransformer(GoldenCase one) {
    GoldenNetwork network = new GoldenNetwork(one);
    Node image = network.input(one.tensor("image"), null);
    INDArray w = network.weight("patch.W");
    PatchEmbeddingLayer layer =
        new PatchEmbeddingLayer((int) w.size(1), (int) w.size(2), (int) w.size(0));
    Node patches = network.patches(layer, "patch", image);
    int width = (int) w.size(0);
    boolean distilled = network.has("distillation_token");
    Node taught = distilled ? token(network, "distillation_token", patches) : patches;
    Node begun = token(network, "class_token", taught);
    INDArray positions = network.weight("position");
    Node x =
        network.add(
            new PositionEmbeddingLayer((int) positions.size(0), width, 1),
            Map.of("W", "position"),
            begun);
    double epsilon = one.hyper("eps");
    for (int i = 0; i < (int) one.hyper("layers"); i++) {
      x = network.preNormLayer("layer" + i + ".", (int) one.hyper("heads"), epsilon, x);
    }
    Node features = network.layerNorm("norm", epsilon, x);
    Map<String, Node> outputs = new LinkedHashMap<>();
    outputs.put("features", features);
    Node head = network.linear("head", network.add(new FirstStepLayer(), features));
    outputs.put("output", head);
    if (distilled) {
      Node second =
          network.add(
              new FirstStepLayer(),
              network.add(new StepSliceLayer(StepRange.ALL_BUT_FIRST, 1), features));
      Node other = network.linear("headDistillation", second);
      outputs.put("class_logits", head);
      outputs.put("distillation_logits", other);
      Node sum = network.add(new AddLayer(Activation.IDENTITY), head, other);
      outputs.put("output", network.add(new ScaleLayer(0.5), sum));
    }
    network.check(outputs);
    network.checkGradient("image", image);
  }
}
