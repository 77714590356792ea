package org.distill4j.runtime.kernel.cpu.attention;

import java.nio.FloatBuffer;
import org.distill4j.runtime.kernel.api.AttentionArrays;
import org.distill4j.runtime.kernel.api.AttentionKernels.RelativeGradients;
import org.distill4j.runtime.kernel.api.AttentionKernels.RelativeTables;
import org.distill4j.runtime.kernel.api.AttentionRule;
import org.distill4j.runtime.kernel.array.NativeScratch;
import org.distill4j.runtime.kernel.blas.Blas;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The weights and gradients of one head of one example. Not thread-safe. */
final class RelativeHead {

  private static final int PAIRS = 0;
  private static final int TERMS = 1;

  private final AttentionArrays arrays;
  private final RelativeTables tables;
  private final AttentionRule rule;
  private final AttentionHead head;
  private final WeightDropout dropout;
  private final Blas blas = new Blas();
  private final NativeScratch scratch = NativeScratch.ofThread();
  private final FloatBuffer pairs;
  private final FloatBuffer terms;
  private final float[] weights;
  private final float[] gradient;
  private final float[] term;
  private final float[] work;
  private final OffsetRows offsets;
  private int example;
  private int number;

  RelativeHead(AttentionArrays arrays, RelativeTables tables, AttentionRule rule) {
    this.arrays = arrays;
    this.tables = tables;
    this.rule = rule;
    this.head = new AttentionHead(arrays, rule);
    this.dropout = rule.dropout() > 0 ? new WeightDropout(rule) : null;
    this.offsets = new OffsetRows(tables.rows(), arrays.queries(), arrays.keys());
    int most = Math.max(arrays.queries(), arrays.keys());
    this.weights = new float[arrays.queries() * arrays.keys()];
    this.gradient = new float[weights.length];
    this.term = new float[most * offsets.count()];
    this.work = new float[arrays.keys()];
    this.pairs = scratch.floats(PAIRS, weights.length);
    this.terms = scratch.floats(TERMS, term.length);
  }

  void select(int exampleNumber, int headNumber) {
    example = exampleNumber;
    number = headNumber;
    head.select(example);
  }

  private int size() {
    return arrays.features() / rule.heads();
  }

  private int valueSize() {
    return arrays.valueFeatures() / rule.heads();
  }

  /** Returns the steps of the example with the features of the head. */
  private Blas.Matrix part(INDArray array, boolean transposed) {
    int features = Math.toIntExact(array.size(2));
    int column = number * (features / rule.heads());
    Blas.Matrix steps = Blas.Matrix.of(array, false).after(example * array.size(1));
    return as(steps.from(0, column), transposed);
  }

  /** Returns the reachable rows of a table with the features of the head. */
  private Blas.Matrix table(INDArray array, boolean transposed) {
    Blas.Matrix rows = Blas.Matrix.of(array, false).from(offsets.first(), number * size());
    return as(rows, transposed);
  }

  private static Blas.Matrix as(Blas.Matrix matrix, boolean transposed) {
    return new Blas.Matrix(matrix.address(), matrix.stride(), transposed);
  }

  private Blas.Matrix scratch(int slot, int stride, boolean transposed) {
    return new Blas.Matrix(scratch.address(slot), stride, transposed);
  }

  /** Computes the weights. */
  void weigh() {
    int queries = arrays.queries();
    int keys = arrays.keys();
    Blas.Matrix query = part(arrays.query(), false);
    Blas.Matrix key = part(arrays.key(), true);
    blas.product(queries, keys, size(), query, key, false, scratch(PAIRS, keys, false));
    pairs.get(0, weights, 0, weights.length);
    int count = offsets.count();
    if (tables.key() != null) {
      Blas.Matrix table = table(tables.key(), true);
      blas.product(queries, count, size(), query, table, false, scratch(TERMS, count, false));
      terms.get(0, term, 0, queries * count);
      offsets.addOfQueries(term, weights);
    }
    if (tables.query() != null) {
      Blas.Matrix table = table(tables.query(), true);
      Blas.Matrix rows = part(arrays.key(), false);
      blas.product(keys, count, size(), rows, table, false, scratch(TERMS, count, false));
      terms.get(0, term, 0, keys * count);
      offsets.addOfKeys(term, weights);
    }
    head.weigh(weights, 0, queries, keys);
  }

  private int firstRow() {
    return (example * rule.heads() + number) * arrays.queries();
  }

  private void drop(float[] x) {
    if (dropout != null) {
      dropout.apply(firstRow(), arrays.keys(), x, arrays.queries(), arrays.keys());
    }
  }

  /** Returns the weights with dropout as a matrix. */
  private Blas.Matrix dropped(boolean transposed) {
    System.arraycopy(weights, 0, gradient, 0, weights.length);
    drop(gradient);
    pairs.put(0, gradient, 0, gradient.length);
    return scratch(PAIRS, arrays.keys(), transposed);
  }

  /** Writes the weighted sums of the values. */
  void sums(INDArray y) {
    Blas.Matrix values = part(arrays.value(), false);
    int keys = arrays.keys();
    blas.product(
        arrays.queries(), valueSize(), keys, dropped(false), values, false, part(y, false));
  }

  void valueGradient(INDArray dy, INDArray dValue) {
    if (dValue != null) {
      Blas.Matrix target = part(dValue, false);
      int queries = arrays.queries();
      Blas.Matrix arriving = part(dy, false);
      blas.product(arrays.keys(), valueSize(), queries, dropped(true), arriving, false, target);
    }
  }

  /** Computes the gradients of the weights from that of the sums. */
  void weightGradient(INDArray dy) {
    Blas.Matrix values = part(arrays.value(), true);
    int keys = arrays.keys();
    Blas.Matrix target = scratch(PAIRS, keys, false);
    blas.product(arrays.queries(), keys, valueSize(), part(dy, false), values, false, target);
    pairs.get(0, gradient, 0, gradient.length);
    drop(gradient);
  }

  /** Reads the weights and their gradients. */
  void read(FloatBuffer stored, FloatBuffer arriving) {
    stored.get(firstRow() * arrays.keys(), weights, 0, weights.length);
    arriving.get(firstRow() * arrays.keys(), gradient, 0, gradient.length);
  }

  void store(FloatBuffer memory) {
    memory.put(firstRow() * arrays.keys(), weights, 0, weights.length);
  }

  /** Computes the gradients of queries and keys, and adds to those of the tables. */
  void scoreGradients(RelativeGradients gradients) {
    int queries = arrays.queries();
    int keys = arrays.keys();
    head.gradient(weights, gradient, 0, queries, keys, work);
    pairs.put(0, gradient, 0, gradient.length);
    if (gradients.query() != null) {
      Blas.Matrix from = scratch(PAIRS, keys, false);
      Blas.Matrix target = part(gradients.query(), false);
      blas.product(queries, size(), keys, from, part(arrays.key(), false), false, target);
    }
    if (gradients.key() != null) {
      Blas.Matrix from = scratch(PAIRS, keys, true);
      Blas.Matrix target = part(gradients.key(), false);
      blas.product(keys, size(), queries, from, part(arrays.query(), false), false, target);
    }
    if (tables.key() != null) {
      offsets.sumsOfQueries(gradient, term);
      termGradients(
          queries, arrays.query(), tables.key(), gradients.query(), gradients.positionKey());
    }
    if (tables.query() != null) {
      offsets.sumsOfKeys(gradient, term);
      termGradients(keys, arrays.key(), tables.query(), gradients.key(), gradients.positionQuery());
    }
  }

  /** Adds the gradients of the products of steps and a table. */
  private void termGradients(int steps, INDArray x, INDArray table, INDArray dx, INDArray dTable) {
    int count = offsets.count();
    terms.put(0, term, 0, steps * count);
    if (dx != null) {
      Blas.Matrix from = scratch(TERMS, count, false);
      blas.product(steps, size(), count, from, table(table, false), true, part(dx, false));
    }
    if (dTable != null) {
      Blas.Matrix from = scratch(TERMS, count, true);
      blas.product(count, size(), steps, from, part(x, false), true, table(dTable, false));
    }
  }
}
