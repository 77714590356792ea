package org.distill4j.runtime.layer.fusion;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.distill4j.runtime.onnx.ExportPass;
import org.distill4j.runtime.onnx.Tensor;

/** A {@link ConditionalRelationLayer} in an ONNX graph, with the subsets of inference. */
final class RelationExport {

  private final ConditionalRelationLayer layer;
  private final ExportPass pass;
  private final boolean isFrames;

  RelationExport(ConditionalRelationLayer layer, ExportPass pass) {
    this.layer = layer;
    this.pass = pass;
    this.isFrames = pass.input(0).rank() == 4 && layer.over() == RelatedAxis.FRAMES;
  }

  Tensor value() {
    Tensor x = pass.input(0, layer.features());
    boolean isClips = x.rank() == 4 && !isFrames;
    Tensor rows = isClips ? x.transpose(0, 2, 1, 3) : x;
    Tensor means = members().matMul(rows);
    List<Tensor> results = new ArrayList<>();
    for (int size = 0; size < layer.drawn().sizes(); size++) {
      int from = size * layer.subsets();
      Tensor part = means.slice(means.rank() - 2, from, from + layer.subsets());
      results.add(result(part, size).mean(-2));
    }
    Tensor joined = Tensor.concat(means.rank() - 2, results);
    return (isClips ? joined.transpose(0, 2, 1, 3) : joined).masked(isFrames ? pass.mask(0) : null);
  }

  /** The weights of objects in the mean of each subset, with an axis of clips if they differ. */
  private Tensor members() {
    List<double[]> clips =
        layer.given().isEmpty()
            ? List.of(layer.drawn().draw(new SplittableRandom(layer.seed())))
            : layer.drawn().read(layer.given());
    int length = clips.get(0).length;
    float[] values = new float[clips.size() * length];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) clips.get(i / length)[i % length];
    }
    long all = (long) layer.drawn().sizes() * layer.subsets();
    return clips.size() == 1
        ? pass.weights("members", values, all, layer.objects())
        : pass.weights("members", values, clips.size(), all, layer.objects());
  }

  private Tensor result(Tensor means, int size) {
    Tensor value = affine(means, "W", "b", size).elu();
    return layer.gate() ? value.times(affine(means, "V", "c", size).sigmoid()) : value;
  }

  private Tensor affine(Tensor means, String map, String bias, int size) {
    long from = (long) size * layer.width();
    long middle = from + layer.features();
    Tensor w = pass.parameter(map);
    Tensor known =
        pass.input(1, layer.condition())
            .matMul(w.slice(0, middle, from + layer.width()))
            .plus(pass.parameter(bias).slice(0, size, size + 1L));
    Tensor repeated = known;
    while (repeated.rank() < means.rank()) {
      repeated = repeated.unsqueeze(known.rank() == 3 ? 2 : 1);
    }
    return means.matMul(w.slice(0, from, middle)).plus(repeated);
  }
}
