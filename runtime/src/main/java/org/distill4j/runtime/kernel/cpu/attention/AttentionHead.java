package org.distill4j.runtime.kernel.cpu.attention;

import java.nio.FloatBuffer;
import java.util.Arrays;
import org.distill4j.runtime.kernel.api.AttentionArrays;
import org.distill4j.runtime.kernel.api.AttentionRule;
import org.distill4j.runtime.kernel.array.HostMemory;
import org.distill4j.runtime.kernel.function.Blocks;
import org.distill4j.runtime.kernel.function.Exponential;
import org.distill4j.runtime.kernel.function.Extent;
import org.distill4j.runtime.kernel.function.FloatFunctions;

/** The weights of a block of queries of one head: a matrix of queries by keys. Not thread-safe. */
final class AttentionHead {

  /** A score that no other score is below. */
  private static final float EXCLUDED = -1e30f;

  /**
   * The largest difference of two scores of a block with which one shift serves all its rows: each
   * row then has a weight of at least exp(-50) before it is normalised.
   */
  private static final float SPREAD = 50;

  private final AttentionRule rule;
  private final FloatBuffer queryMask;
  private final FloatBuffer keyMask;
  private final int queries;
  private final int keys;
  private final float[] allowed;
  private final float[] shift;
  private final Extent extent = new Extent();
  private int example;
  private int reach;

  AttentionHead(AttentionArrays arrays, AttentionRule rule) {
    this.rule = rule;
    this.queryMask = arrays.queryMask() == null ? null : HostMemory.of(arrays.queryMask());
    this.keyMask = arrays.keyMask() == null ? null : HostMemory.of(arrays.keyMask());
    this.queries = arrays.queries();
    this.keys = arrays.keys();
    this.allowed = new float[keys];
    this.shift = new float[keys];
    this.reach = keys;
    Arrays.fill(allowed, 1);
  }

  /** Selects the example. */
  void select(int number) {
    example = number;
    if (keyMask != null) {
      keyMask.get(number * keys, allowed, 0, keys);
      for (int j = 0; j < keys; j++) {
        shift[j] = allowed[j] == 0 ? EXCLUDED : 0;
      }
      reach = keys;
      while (reach > 1 && allowed[reach - 1] == 0) {
        reach--;
      }
    }
  }

  /**
   * Returns the number of keys, at least 1, behind which the queries before the given one attend to
   * none.
   */
  int reach(int queryEnd) {
    return rule.causal() ? Math.min(reach, queryEnd) : reach;
  }

  /**
   * Replaces inner products by weights.
   *
   * @param x [to - from, columns]: the inner products of the queries from (inclusive) to
   *     (exclusive) with the first keys
   */
  void weigh(float[] x, int from, int to, int columns) {
    if (rule.softmax() && !rule.causal() && queryMask == null) {
      extent.read(x, (to - from) * columns);
      float scale = (float) rule.scale();
      float spread = Math.abs(scale) * (extent.highest() - extent.lowest());
      if (spread <= SPREAD) {
        weighAlike(x, to - from, columns);
        return;
      }
    }
    weighRows(x, from, to, columns);
  }

  /** Shifts all scores by the same number, in passes over the whole block. */
  private void weighAlike(float[] x, int rows, int columns) {
    float scale = (float) rule.scale();
    float highest = Math.max(scale * extent.highest(), scale * extent.lowest());
    Exponential.ofThread().apply(scale, -highest, x, rows * columns);
    for (int row = 0; row < rows; row++) {
      normaliseRow(x, row * columns, columns, columns);
    }
  }

  private void weighRows(float[] x, int from, int to, int columns) {
    for (int query = from; query < to; query++) {
      int begin = (query - from) * columns;
      if (rule.softmax()) {
        shiftRow(x, begin, columns, limit(query, columns));
      } else {
        scaleRow(x, begin, columns, limit(query, columns));
      }
    }
    if (rule.softmax()) {
      Exponential.ofThread().apply(x, (to - from) * columns);
      for (int query = from; query < to; query++) {
        normaliseRow(x, (query - from) * columns, columns, limit(query, columns));
      }
    }
  }

  /** Returns the number of keys that a query may attend to, the masked ones included. */
  private int limit(int query, int columns) {
    if (queryMask != null && queryMask.get(example * queries + query) == 0) {
      return 0;
    }
    return rule.causal() ? Math.min(columns, query + 1) : columns;
  }

  private void scaleRow(float[] x, int begin, int columns, int limit) {
    float scale = (float) rule.scale();
    for (int j = 0; j < limit; j++) {
      x[begin + j] *= allowed[j] * scale;
    }
    Arrays.fill(x, begin + limit, begin + columns, 0);
  }

  private void shiftRow(float[] x, int begin, int columns, int limit) {
    float scale = (float) rule.scale();
    for (int j = 0; j < limit; j++) {
      x[begin + j] = x[begin + j] * scale + shift[j];
    }
    Arrays.fill(x, begin + limit, begin + columns, EXCLUDED);
    float max = Blocks.max(x, begin, limit, EXCLUDED);
    for (int j = 0; j < columns; j++) {
      x[begin + j] -= max;
    }
  }

  private void normaliseRow(float[] x, int begin, int columns, int limit) {
    if (keyMask != null) {
      for (int j = 0; j < limit; j++) {
        x[begin + j] *= allowed[j];
      }
    }
    float sum = Blocks.sum(x, begin, limit);
    float factor = sum == 0 ? 0 : 1 / sum;
    for (int j = 0; j < limit; j++) {
      x[begin + j] *= factor;
    }
    Arrays.fill(x, begin + limit, begin + columns, 0);
  }

  /**
   * Replaces the gradients of weights by those of the inner products.
   *
   * @param x the weights of {@link #weigh}
   * @param gradient [to - from, columns]
   * @param work [columns]
   */
  void gradient(float[] x, float[] gradient, int from, int to, int columns, float[] work) {
    float scale = (float) rule.scale();
    for (int query = from; query < to; query++) {
      int begin = (query - from) * columns;
      if (rule.softmax()) {
        float mean = Blocks.dot(x, begin, gradient, begin, columns);
        for (int j = 0; j < columns; j++) {
          gradient[begin + j] = scale * x[begin + j] * (gradient[begin + j] - mean);
        }
      } else {
        System.arraycopy(gradient, begin, work, 0, columns);
        FloatFunctions.multiply(allowed, work, columns);
        System.arraycopy(work, 0, gradient, begin, columns);
        int limit = limit(query, columns);
        for (int j = 0; j < limit; j++) {
          gradient[begin + j] *= scale;
        }
        Arrays.fill(gradient, begin + limit, begin + columns, 0);
      }
    }
  }
}
