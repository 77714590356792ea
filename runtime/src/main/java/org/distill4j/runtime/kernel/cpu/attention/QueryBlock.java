package org.distill4j.runtime.kernel.cpu.attention;

import java.nio.FloatBuffer;
import org.distill4j.runtime.kernel.api.AttentionArrays;
import org.distill4j.runtime.kernel.api.AttentionRule;
import org.distill4j.runtime.kernel.array.HostMemory;
import org.distill4j.runtime.kernel.array.NativeScratch;
import org.distill4j.runtime.kernel.blas.Blas;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A block of queries of one head. */
final class QueryBlock {

  private static final int SCORES = 0;
  private static final int GRADIENTS = 1;

  /** The minimum number of queries of a block, and the number of weights up to which it grows. */
  private static final int ROWS = 64;

  private static final int WEIGHTS = 16 * 1024;

  private final AttentionArrays arrays;
  private final AttentionRule rule;
  private final BiasTable bias;
  private final AttentionHead head;
  private final WeightDropout dropout;
  private final Blas blas = new Blas();
  private final NativeScratch scratch = NativeScratch.ofThread();
  private final FloatBuffer scores;
  private final FloatBuffer gradients;
  final float[] weights;
  final float[] gradient;
  private final float[] work;
  private final int most;
  private int example;
  private int number;
  private int from;
  private int to;
  private int columns;

  QueryBlock(AttentionArrays arrays, AttentionRule rule, BiasTable bias) {
    this.arrays = arrays;
    this.rule = rule;
    this.bias = bias;
    this.head = new AttentionHead(arrays, rule);
    this.dropout = rule.dropout() > 0 ? new WeightDropout(rule) : null;
    this.most = Math.min(Math.max(ROWS, WEIGHTS / arrays.keys()), arrays.queries());
    int size = most * arrays.keys();
    this.scores = scratch.floats(SCORES, size);
    this.gradients = scratch.floats(GRADIENTS, size);
    this.weights = new float[size];
    this.gradient = new float[size];
    this.work = new float[arrays.keys()];
  }

  void select(int exampleNumber, int headNumber) {
    example = exampleNumber;
    number = headNumber;
    head.select(exampleNumber);
    to = 0;
  }

  /** Proceeds to the next block and returns true, or returns false after the last one. */
  boolean next() {
    from = to;
    to = Math.min(arrays.queries(), from + most);
    columns = head.reach(to);
    return from < to;
  }

  /** Returns true if the block adds to gradients of keys, false if it is the first to write. */
  private boolean adds() {
    return from > 0 || rule.causal();
  }

  private int rows() {
    return to - from;
  }

  /** The part of this head in an array of [batch, steps, features], from a step on. */
  private Blas.Matrix part(INDArray array, int step, boolean transposed) {
    int features = Math.toIntExact(array.size(2));
    long begin = (example * array.size(1) + step) * features;
    long column = (long) number * (features / rule.heads());
    long address = HostMemory.address(array) + Float.BYTES * (begin + column);
    return new Blas.Matrix(address, features, transposed);
  }

  private Blas.Matrix block(int slot, boolean transposed) {
    return new Blas.Matrix(scratch.address(slot), columns, transposed);
  }

  private int size() {
    return arrays.features() / rule.heads();
  }

  private int valueSize() {
    return arrays.valueFeatures() / rule.heads();
  }

  void weights() {
    Blas.Matrix keys = part(arrays.key(), 0, true);
    Blas.Matrix queries = part(arrays.query(), from, false);
    blas.product(rows(), columns, size(), queries, keys, false, block(SCORES, false));
    scores.get(0, weights, 0, rows() * columns);
    if (bias != null) {
      bias.add(number, from * arrays.keys(), arrays.keys(), weights, rows(), columns);
    }
    head.weigh(weights, from, to, columns);
  }

  private int firstRow() {
    return (example * rule.heads() + number) * arrays.queries() + from;
  }

  private void drop(float[] values) {
    if (dropout != null) {
      dropout.apply(firstRow(), arrays.keys(), values, rows(), columns);
    }
  }

  /** Applies dropout to the weights. */
  void drop() {
    drop(weights);
  }

  void sums(INDArray y) {
    scores.put(0, weights, 0, rows() * columns);
    Blas.Matrix values = part(arrays.value(), 0, false);
    Blas.Matrix target = part(y, from, false);
    blas.product(rows(), valueSize(), columns, block(SCORES, false), values, false, target);
  }

  /** Adds to the gradient of the values; the weights stay those without dropout. */
  void valueGradient(INDArray dy, INDArray dValue) {
    if (dValue == null) {
      return;
    }
    System.arraycopy(weights, 0, gradient, 0, rows() * columns);
    drop(gradient);
    scores.put(0, gradient, 0, rows() * columns);
    Blas.Matrix arriving = part(dy, from, false);
    Blas.Matrix target = part(dValue, 0, false);
    int keys = columns;
    int queries = rows();
    blas.product(keys, valueSize(), queries, block(SCORES, true), arriving, adds(), target);
  }

  void weightGradient(INDArray dy) {
    Blas.Matrix values = part(arrays.value(), 0, true);
    Blas.Matrix arriving = part(dy, from, false);
    Blas.Matrix target = block(GRADIENTS, false);
    blas.product(rows(), columns, valueSize(), arriving, values, false, target);
    gradients.get(0, gradient, 0, rows() * columns);
    drop(gradient);
  }

  /** Computes the gradients of queries, and adds to those of keys. */
  void productGradients(INDArray dQuery, INDArray dKey) {
    head.gradient(weights, gradient, from, to, columns, work);
    if (bias != null && bias.isTrained()) {
      bias.addGradient(number, from * arrays.keys(), arrays.keys(), gradient, rows(), columns);
    }
    gradients.put(0, gradient, 0, rows() * columns);
    if (dQuery != null) {
      Blas.Matrix keys = part(arrays.key(), 0, false);
      Blas.Matrix target = part(dQuery, from, false);
      blas.product(rows(), size(), columns, block(GRADIENTS, false), keys, false, target);
    }
    if (dKey != null) {
      Blas.Matrix queries = part(arrays.query(), from, false);
      Blas.Matrix target = part(dKey, 0, false);
      int keys = columns;
      int inner = rows();
      blas.product(keys, size(), inner, block(GRADIENTS, true), queries, adds(), target);
    }
  }

  /** Writes the weights into an array of [batch, heads, queries, keys]. */
  void store(FloatBuffer memory) {
    float[] rest = new float[arrays.keys() - columns];
    for (int row = 0; row < rows(); row++) {
      int begin = (firstRow() + row) * arrays.keys();
      memory.put(begin, weights, row * columns, columns);
      memory.put(begin + columns, rest);
    }
  }

  /** Reads the block from an array of [batch, heads, queries, keys]. */
  void read(FloatBuffer memory, float[] target) {
    for (int row = 0; row < rows(); row++) {
      memory.get((firstRow() + row) * arrays.keys(), target, row * columns, columns);
    }
  }
}
