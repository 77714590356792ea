package org.distill4j.runtime.kernel.nd4j;

import org.distill4j.runtime.kernel.api.AttentionArrays;
import org.distill4j.runtime.kernel.api.AttentionRule;
import org.distill4j.runtime.kernel.array.HostArrays;
import org.distill4j.runtime.kernel.array.Shapes;
import org.distill4j.runtime.kernel.shared.DropoutFactors;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The heads of an attention: views of their parts, the pairs that count, and their dropout. */
final class Nd4jHeads {

  private final AttentionArrays arrays;
  private final AttentionRule rule;

  Nd4jHeads(AttentionArrays arrays, AttentionRule rule) {
    this.arrays = arrays;
    this.rule = rule;
  }

  @FunctionalInterface
  interface HeadWork {
    void run(int example, int head);
  }

  /** Runs the heads of all examples. */
  void each(HeadWork work) {
    for (int example = 0; example < arrays.batch(); example++) {
      for (int head = 0; head < rule.heads(); head++) {
        work.run(example, head);
      }
    }
  }

  /** Returns 1 for the pairs of a query and a key that it may attend to, 0 for the others. */
  INDArray allowed(int example) {
    double[] values = new double[arrays.queries() * arrays.keys()];
    for (int i = 0; i < arrays.queries(); i++) {
      for (int j = 0; j < arrays.keys(); j++) {
        boolean ordered = !rule.causal() || j <= i;
        boolean counts =
            counts(arrays.queryMask(), example, i) && counts(arrays.keyMask(), example, j);
        values[i * arrays.keys() + j] = ordered && counts ? 1 : 0;
      }
    }
    INDArray allowed = pairs();
    HostArrays.assign(values, allowed);
    return allowed;
  }

  private static boolean counts(INDArray mask, int example, int step) {
    return mask == null || mask.getDouble(example, step) != 0;
  }

  private INDArray pairs() {
    return Nd4j.zeros(arrays.query().dataType(), arrays.queries(), arrays.keys());
  }

  /** Returns the factors of dropout, [queries, keys]. */
  INDArray factors(int example, int head) {
    INDArray factors = pairs().addi(1);
    if (rule.dropout() > 0) {
      DropoutFactors draw = new DropoutFactors(rule.dropout(), rule.seed());
      int begin = (example * rule.heads() + head) * arrays.queries() * arrays.keys();
      double[] values = new double[Math.toIntExact(factors.length())];
      for (int i = 0; i < values.length; i++) {
        values[i] = draw.factor(begin + i);
      }
      HostArrays.assign(values, factors);
    }
    return factors;
  }

  /** Returns a view [steps, size] of one head. */
  INDArray part(INDArray array, int example, int head) {
    return columns(Shapes.one(array, example), head);
  }

  /** Returns a view [rows, size] of the columns of one head. */
  INDArray columns(INDArray matrix, int head) {
    long size = matrix.size(1) / rule.heads();
    return Shapes.columns(matrix, head * size, (head + 1) * size);
  }

  /** Returns a view [queries, keys] of one head. */
  INDArray pairs(INDArray array, int example, int head) {
    long heads = (long) arrays.batch() * rule.heads();
    INDArray all = array.reshape('c', heads, arrays.queries(), arrays.keys());
    return Shapes.one(all, (long) example * rule.heads() + head);
  }
}
