package org.distill4j.runtime.layer.fusion;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.distill4j.runtime.kernel.api.Elementwise;
import org.distill4j.runtime.kernel.api.Kernels;
import org.distill4j.runtime.kernel.api.MatrixKernels;
import org.distill4j.runtime.kernel.array.HostArrays;
import org.distill4j.runtime.kernel.array.Shapes;
import org.distill4j.runtime.layer.Pass;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * One pass of a {@link ConditionalRelationLayer}. The input is seen as [groups, objects, inner *
 * features]: groups are examples or all their clips, and inner is the number of frames that are
 * treated alike. Values between are [size, subset, group, inner, features], so that the rows of one
 * map are one matrix.
 */
final class RelationRun {

  private final ConditionalRelationLayer layer;
  private final Pass pass;
  private final Kernels kernels;
  private final int groups;
  private final int clips;
  private final int inner;
  private final int sizes;
  private final int all;

  RelationRun(ConditionalRelationLayer layer, Pass pass) {
    this.layer = layer;
    this.pass = pass;
    this.kernels = pass.kernels();
    long[] shape = pass.input(0).shape();
    boolean ofClips = shape.length == 4 && layer.over() == RelatedAxis.FRAMES;
    this.clips = ofClips ? (int) shape[1] : 1;
    this.groups = Math.toIntExact(shape[0] * clips);
    this.inner = shape.length == 4 && !ofClips ? (int) shape[2] : 1;
    if (shape[ofClips ? 2 : 1] != layer.objects()) {
      throw new IllegalArgumentException(
          "%s reads %s objects, but its input is %s"
              .formatted(layer, layer.objects(), Arrays.toString(shape)));
    }
    this.sizes = layer.drawn().sizes();
    this.all = sizes * layer.subsets();
  }

  /** Returns the number of rows of one map. */
  private long rows() {
    return (long) groups * inner;
  }

  private INDArray objects(INDArray x) {
    return x.reshape('c', groups, layer.objects(), (long) inner * layer.features());
  }

  INDArray forward() {
    INDArray members = pass.buffer("members", groups, all, layer.objects());
    fill(members);
    INDArray means = pass.buffer("means", groups, all, (long) inner * layer.features());
    kernels.matrices().batchedProduct(members, false, objects(pass.input(0)), false, false, means);
    regroup(means, bySize("sorted"), groups, all);
    INDArray value = affine("W", "b", "value");
    kernels.elements().apply(Elementwise.ELU, value, value);
    if (layer.gate()) {
      INDArray gate = affine("V", "c", "gate");
      kernels.elements().apply(Elementwise.SIGMOID, gate, gate);
      INDArray gated = bySize("gated");
      kernels.elements().multiply(value, gate, gated);
      value = gated;
    }
    INDArray mean = pass.buffer("mean", sizes, rows() * layer.features());
    kernels.steps().weightedSum(bySubset(value), shares(), mean);
    INDArray y = pass.buffer("y", resultShape());
    regroup(mean, y, sizes, groups);
    return y;
  }

  private long[] resultShape() {
    long[] shape = pass.input(0).shape().clone();
    shape[isFrames() ? 2 : 1] = sizes;
    return shape;
  }

  private boolean isFrames() {
    return pass.input(0).rank() == 4 && layer.over() == RelatedAxis.FRAMES;
  }

  /** Returns an array with a row for each size, subset, group and inner element. */
  private INDArray bySize(String role) {
    return pass.buffer(role, all * rows(), layer.features());
  }

  private INDArray bySubset(INDArray bySize) {
    return bySize.reshape('c', sizes, layer.subsets(), rows() * layer.features());
  }

  /** The weight of each subset in the mean of its size. */
  private INDArray shares() {
    INDArray shares = pass.buffer("shares", sizes, layer.subsets());
    kernels.elements().fill(1.0 / layer.subsets(), shares);
    return shares;
  }

  /** Writes the weights of the objects in the mean of each subset, for each group. */
  private void fill(INDArray members) {
    int length = all * layer.objects();
    double[] values = new double[groups * length];
    List<double[]> given = layer.given().isEmpty() ? List.of() : layer.drawn().read(layer.given());
    if (given.size() > 1 && given.size() != clips) {
      throw new IllegalArgumentException(
          "%s has subsets for %s clips, but there are %s".formatted(layer, given.size(), clips));
    }
    SplittableRandom random = pass.training() ? pass.random() : new SplittableRandom(layer.seed());
    for (int clip = 0; clip < clips; clip++) {
      double[] one;
      if (!given.isEmpty()) {
        one = given.get(given.size() == 1 ? 0 : clip);
      } else if (clip == 0 || pass.training()) {
        one = layer.drawn().draw(random);
      } else {
        one = Arrays.copyOf(values, length);
      }
      for (int group = clip; group < groups; group += clips) {
        System.arraycopy(one, 0, values, group * length, length);
      }
    }
    HostArrays.assign(values, members);
  }

  /**
   * Swaps the two outer axes.
   *
   * @param from [outer, second, any]
   * @param to [second, outer, any]
   */
  private void regroup(INDArray from, INDArray to, int outer, int second) {
    long width = from.length() / ((long) outer * second);
    int[] order = new int[outer * second];
    Arrays.setAll(order, i -> i % outer * second + i / outer);
    INDArray source = from.reshape('c', (long) outer * second, width);
    INDArray target = to.reshape('c', (long) outer * second, width);
    kernels.rows().gather(source, 0, order, target, 0, Math.toIntExact(width));
  }

  /** The row of the condition of each row. */
  private int[] conditions() {
    int each = Math.toIntExact(rows() / conditionRows());
    int[] rows = new int[Math.toIntExact(rows())];
    Arrays.setAll(rows, row -> row / each);
    return rows;
  }

  private long conditionRows() {
    return pass.input(1).length() / layer.condition();
  }

  private INDArray ofObjects(INDArray map, int size) {
    long from = (long) size * layer.width();
    return Shapes.rows(map, from, from + layer.features());
  }

  private INDArray ofCondition(INDArray map, int size) {
    long end = (size + 1L) * layer.width();
    return Shapes.rows(map, end - layer.condition(), end);
  }

  private INDArray block(INDArray bySize, int subset) {
    return Shapes.rows(bySize, subset * rows(), (subset + 1) * rows());
  }

  /** The arguments of the activation, for all sizes and subsets. */
  private INDArray affine(String map, String bias, String role) {
    MatrixKernels matrices = kernels.matrices();
    INDArray z = bySize(role);
    INDArray sorted = bySize("sorted");
    INDArray w = pass.parameter(map);
    int[] rows = conditions();
    INDArray known = pass.buffer("known", conditionRows(), layer.features());
    for (int size = 0; size < sizes; size++) {
      INDArray b = Shapes.vector(Shapes.rows(pass.parameter(bias), size, size + 1));
      matrices.affine(pass.input(1), ofCondition(w, size), b, known);
      for (int i = size * layer.subsets(); i < (size + 1) * layer.subsets(); i++) {
        INDArray part = block(z, i);
        kernels.rows().gather(known, 0, rows, part, 0, layer.features());
        matrices.product(block(sorted, i), false, ofObjects(w, size), false, true, part);
      }
    }
    return z;
  }

  void backward(INDArray outputGradient) {
    INDArray mean = pass.buffer("mean", sizes, rows() * layer.features());
    regroup(outputGradient, mean, groups, sizes);
    INDArray dy = bySize("dy");
    INDArray value = bySize("value");
    kernels.steps().weightedSumGradient(bySubset(value), shares(), mean, bySubset(dy), null);
    INDArray dz = bySize("dz");
    INDArray dMeans = bySize("sorted gradient");
    if (pass.needsInputGradient(1)) {
      kernels.elements().fill(0, pass.inputGradient(1));
    }
    if (layer.gate()) {
      INDArray gate = bySize("gate");
      kernels.elements().multiply(dy, value, dz);
      kernels.elements().applyGradient(Elementwise.SIGMOID, gate, dz, dz);
      gradients("V", "c", dz, dMeans, false);
      kernels.elements().multiply(dy, gate, dy);
    }
    kernels.elements().applyGradient(Elementwise.ELU, value, dy, dz);
    gradients("W", "b", dz, dMeans, layer.gate());
    if (pass.needsInputGradient(0)) {
      INDArray means = pass.buffer("means", groups, all, (long) inner * layer.features());
      regroup(dMeans, means, all, groups);
      INDArray members = pass.buffer("members", groups, all, layer.objects());
      INDArray dx = objects(pass.inputGradient(0));
      kernels.matrices().batchedProduct(members, true, means, false, false, dx);
    }
  }

  /** Adds the gradients of a map and its inputs. */
  private void gradients(String map, String bias, INDArray dz, INDArray dMeans, boolean add) {
    MatrixKernels matrices = kernels.matrices();
    INDArray sorted = bySize("sorted");
    INDArray w = pass.parameter(map);
    int[] rows = conditions();
    INDArray dKnown = pass.buffer("known", conditionRows(), layer.features());
    for (int size = 0; size < sizes; size++) {
      kernels.elements().fill(0, dKnown);
      for (int i = size * layer.subsets(); i < (size + 1) * layer.subsets(); i++) {
        INDArray part = block(dz, i);
        kernels.rows().addScattered(part, rows, dKnown);
        if (!pass.frozen()) {
          INDArray dw = ofObjects(pass.gradient(map), size);
          matrices.product(block(sorted, i), true, part, false, true, dw);
        }
        matrices.product(part, false, ofObjects(w, size), true, add, block(dMeans, i));
      }
      if (!pass.frozen()) {
        INDArray dw = ofCondition(pass.gradient(map), size);
        matrices.product(pass.input(1), true, dKnown, false, true, dw);
        INDArray db = Shapes.rows(pass.gradient(bias), size, size + 1);
        matrices.addColumnSums(dKnown, Shapes.vector(db));
      }
      if (pass.needsInputGradient(1)) {
        INDArray dc = pass.inputGradient(1);
        matrices.product(dKnown, false, ofCondition(w, size), true, true, dc);
      }
    }
  }
}
