package org.distill4j.runtime.layer.fusion;

import java.util.ArrayList;
import java.util.List;
import org.distill4j.runtime.layer.Initialisation;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Parameter;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.layer.Require;
import org.distill4j.runtime.onnx.ExportPass;
import org.distill4j.runtime.onnx.Exportable;
import org.distill4j.runtime.onnx.Tensor;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A conditional relation unit (Le et al. 2020): for each size k of subsets of m objects, from m - 1
 * down to 2, with the mean g of the objects of a subset and the condition e,
 *
 * <pre>
 *   y_k = elu([g, e] W_k + b_k), with a gate y_k = elu([g, e] W_k + b_k) sigmoid([g, e] V_k + c_k)
 * </pre>
 *
 * and the mean over the subsets of this size. Objects are the steps of [batch, m, features]; the
 * clips of [batch, m, frames, features], for each place of a frame apart; or the frames of [batch,
 * clips, m, features], for each clip apart. The result has m - 2 objects in place of m, or one in
 * place of two. The condition is [batch, condition], or [batch, clips, condition] for frames.
 *
 * <p>Subsets are drawn for each step of the training, for each clip and the same for all examples;
 * outside of training, one draw from the seed holds for all clips.
 *
 * <p>Parameters: W, and V with a gate, [sizes * (features + condition), features], the map of the
 * largest size first, Xavier-uniform; b and c [sizes, features], zero.
 *
 * @param objects the number of objects, at least 2
 * @param features the number of features of an object, at least 1
 * @param condition the number of features of the condition, at least 1
 * @param gate true to multiply by a gate
 * @param subsets the number of subsets of each size, at least 1
 * @param over the axis of a frame sequence that has the objects
 * @param seed the seed of the subsets outside of training
 * @param spare true to hold the maps of one more size, which nothing reads
 * @param given subsets as text, or empty to draw
 */
public record ConditionalRelationLayer(
    int objects,
    int features,
    int condition,
    boolean gate,
    int subsets,
    RelatedAxis over,
    int seed,
    boolean spare,
    String given)
    implements Layer, Exportable {

  /** Checks the sizes and the text. */
  public ConditionalRelationLayer {
    Require.positive("features", features);
    Require.positive("condition", condition);
    Require.positive("subsets", subsets);
    if (objects < 2 || subsets > Math.max(1, objects == 2 ? 1 : objects)) {
      throw new IllegalArgumentException(
          "objects must be at least 2 and as many as subsets = %s, but are %s"
              .formatted(subsets, objects));
    }
    if (!given.isEmpty()) {
      new ObjectSubsets(objects, subsets).read(given);
    }
  }

  ObjectSubsets drawn() {
    return new ObjectSubsets(objects, subsets);
  }

  /** Returns the number of rows of the map of one size. */
  int width() {
    return features + condition;
  }

  @Override
  public List<Parameter> parameters() {
    long sizes = (long) drawn().sizes() + (spare ? 1 : 0);
    Initialisation initialisation = Initialisation.xavierUniform(width(), features);
    List<Parameter> all = new ArrayList<>();
    for (String name : gate ? List.of("Wb", "Vc") : List.of("Wb")) {
      String map = name.substring(0, 1);
      all.add(new Parameter(map, new long[] {sizes * width(), features}, initialisation));
      long[] shape = {sizes, features};
      all.add(new Parameter(name.substring(1), shape, Initialisation.constant(0)));
    }
    return all;
  }

  @Override
  public INDArray forward(Pass pass) {
    INDArray x = pass.input(0);
    Require.features(this, x, features);
    Require.features(this, pass.input(1), condition);
    return new RelationRun(this, pass).forward();
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    new RelationRun(this, pass).backward(outputGradient);
  }

  @Override
  public Tensor export(ExportPass pass) {
    return new RelationExport(this, pass).value();
  }
}
