package org.distill4j.runtime.onnx;

import java.util.Arrays;
import java.util.List;

/**
 * A value of an {@link OnnxGraph}: its name, the type of its elements, and its shape as far as it
 * is known. Each method adds an operation. Axes count from 0, negative ones from the end.
 */
public final class Tensor extends Elements {

  private static final long UNKNOWN = Sizes.UNKNOWN;

  private final List<String> axes;
  private TensorType type;
  private Tensor mask;
  private boolean hasOwnMask;
  private boolean isMask;

  Tensor(OnnxGraph graph, String name, TensorType type, long[] shape, List<String> axes) {
    super(graph, name, shape);
    this.type = type;
    this.axes = axes;
  }

  /** Returns the name of the value in the graph. */
  public String name() {
    return name;
  }

  @Override
  Tensor self() {
    return this;
  }

  @Override
  public TensorType type() {
    return type == null ? TensorType.FLOAT : type;
  }

  /** Returns the number of axes. */
  public int rank() {
    return shape.length;
  }

  /** Returns the length of an axis, or a negative number if it is not known. */
  public long size(int axis) {
    return shape[Sizes.axis(shape, axis)];
  }

  /** Returns the length of each axis, negative where it is not known. */
  public long[] shape() {
    return shape.clone();
  }

  /** Returns the names of the axes of an input or an output. */
  List<String> axes() {
    return axes;
  }

  /** Returns the length of the last axis. */
  public long features() {
    return size(-1);
  }

  /**
   * Returns the length of an axis.
   *
   * @throws NotExportableException if it is not known
   */
  public long knownSize(int axis) {
    if (size(axis) < 0) {
      throw new NotExportableException(
          "the length of axis %s of its input %s is not known: give the dimensions of the network"
              .formatted(Sizes.axis(shape, axis), Arrays.toString(shape)));
    }
    return size(axis);
  }

  /** Returns this input of the graph with a type, which must not have another one. */
  public Tensor as(TensorType wanted) {
    if (type == null) {
      type = wanted;
    }
    return cast(wanted);
  }

  /** Declares an input to be the mask of another, which is left out if nothing needs it. */
  Tensor asMask() {
    isMask = true;
    return this;
  }

  boolean isMask() {
    return isMask;
  }

  /** Returns the mask, [batch, steps] of 1 and 0, or null. */
  public Tensor mask() {
    return mask;
  }

  /**
   * Returns the same value with a mask.
   *
   * @param of the mask, [batch, steps] of 1 and 0; null for none
   */
  public Tensor masked(Tensor of) {
    return new Tensor(graph, name, type(), shape, axes).withMask(of);
  }

  Tensor withMask(Tensor of) {
    mask = of;
    hasOwnMask = true;
    return this;
  }

  /** Returns true if {@link #masked} has determined the mask. */
  public boolean hasOwnMask() {
    return hasOwnMask;
  }

  /** Returns the length of an axis as a list of one INT64. */
  public Tensor length(int axis) {
    int at = Sizes.axis(shape, axis);
    Attributes range = Attributes.of("start", at).with("end", at + 1L);
    return size(axis) >= 0
        ? graph.integers(size(axis))
        : graph.node("Shape", TensorType.INT64, new long[] {1}, range, this);
  }

  /**
   * Returns the elements in another shape.
   *
   * @param target the length of each axis; 0 for that of the same axis of this value, -1 for the
   *     rest
   */
  public Tensor reshape(long... target) {
    return graph.node(
        "Reshape",
        type(),
        Sizes.reshaped(shape, target),
        Attributes.NONE,
        this,
        graph.integers(target));
  }

  /**
   * Returns the elements in a shape that is computed.
   *
   * @param lengths the lengths of the axes, INT64
   * @param known the shape as far as it is known
   */
  public Tensor reshape(Tensor lengths, long... known) {
    return graph.node("Reshape", type(), known, Attributes.NONE, this, lengths);
  }

  /** Returns the value with its axes in another order. */
  public Tensor transpose(int... order) {
    long[] permutation = Arrays.stream(order).asLongStream().toArray();
    return graph.node(
        "Transpose",
        type(),
        Sizes.permuted(shape, order),
        Attributes.of("perm", permutation),
        this);
  }

  /** Returns the value with an axis of length 1 at an index of the result. */
  public Tensor unsqueeze(int axis) {
    long[] result = Sizes.inserted(shape, axis);
    return graph.node("Unsqueeze", type(), result, Attributes.NONE, this, graph.integers(axis));
  }

  /** Returns the value without an axis of length 1. */
  public Tensor squeeze(int axis) {
    long[] result = Sizes.without(shape, axis);
    return graph.node("Squeeze", type(), result, Attributes.NONE, this, graph.integers(axis));
  }

  /**
   * Returns a part of an axis.
   *
   * @param from the first index; negative ones count from the end
   * @param to the end, exclusive; negative ones count from the end; {@code Long.MAX_VALUE} for all
   *     that follow
   */
  public Tensor slice(int axis, long from, long to) {
    long length = from >= 0 == to >= 0 && to != Long.MAX_VALUE ? to - from : sliced(axis, from, to);
    return slice(axis, graph.integers(from), graph.integers(to), length);
  }

  private long sliced(int axis, long from, long to) {
    long all = size(axis);
    if (from < 0 && to == Long.MAX_VALUE) {
      return -from;
    }
    if (all < 0) {
      return UNKNOWN;
    }
    return (to == Long.MAX_VALUE ? all : to < 0 ? all + to : to) - (from < 0 ? all + from : from);
  }

  /**
   * Returns a part of an axis.
   *
   * @param from the first index, a list of one INT64
   * @param to the end, exclusive, a list of one INT64
   * @param length the length of the part, or a negative number if it is not known
   */
  public Tensor slice(int axis, Tensor from, Tensor to, long length) {
    return graph.node(
        "Slice",
        type(),
        Sizes.with(shape, axis, length),
        Attributes.NONE,
        this,
        from,
        to,
        graph.integers(axis));
  }

  /** Repeats the value along axes of length 1, to the lengths of a list of INT64. */
  public Tensor expand(Tensor lengths, long... known) {
    return graph.node("Expand", type(), known, Attributes.NONE, this, lengths);
  }

  /** Joins values along an axis. */
  public static Tensor concat(int axis, List<Tensor> values) {
    Tensor first = values.get(0);
    if (values.size() == 1) {
      return first;
    }
    long length = 0;
    for (Tensor value : values) {
      length = length < 0 || value.size(axis) < 0 ? UNKNOWN : length + value.size(axis);
    }
    return first.graph.node(
        "Concat",
        first.type(),
        Sizes.with(first.shape, axis, length),
        Attributes.of("axis", axis),
        values.toArray(Tensor[]::new));
  }

  /** Returns the rows of this table at indices, in the shape of the indices. */
  public Tensor rows(Tensor indices) {
    long[] result = Arrays.copyOf(indices.shape, indices.rank() + rank() - 1);
    System.arraycopy(shape, 1, result, indices.rank(), rank() - 1);
    graph.limit(indices, size(0));
    return graph.node("Gather", type(), result, Attributes.of("axis", 0), this, indices);
  }

  /**
   * Returns steps of each example: y[b, i] = x[b, indices[b, i]].
   *
   * @param indices INT64, [batch, positions]
   */
  public Tensor steps(Tensor indices) {
    Tensor places = indices.unsqueeze(-1);
    long[] result = Sizes.with(shape, 1, indices.size(1));
    return graph.node("GatherND", type(), result, Attributes.of("batch_dims", 1), this, places);
  }

  /** Returns 0, 1, ... for each index of an axis as INT64. */
  public Tensor range(int axis) {
    long[] result = {size(axis)};
    return graph.node(
        "Range",
        TensorType.INT64,
        result,
        Attributes.NONE,
        graph.integer(0),
        length(axis).squeeze(0),
        graph.integer(1));
  }

  /** Returns the graph. */
  public OnnxGraph graph() {
    return graph;
  }
}
