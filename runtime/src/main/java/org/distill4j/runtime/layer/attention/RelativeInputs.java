package org.distill4j.runtime.layer.attention;

import java.util.Arrays;
import org.distill4j.runtime.kernel.api.AttentionArrays;
import org.distill4j.runtime.kernel.api.AttentionKernels.RelativeGradients;
import org.distill4j.runtime.kernel.api.AttentionKernels.RelativeTables;
import org.distill4j.runtime.kernel.api.AttentionRule;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.layer.Require;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The inputs of attention with relative positions: queries, keys, possibly values, and one or two
 * tables [1, rows, features].
 *
 * @param layer the layer, for messages
 * @param pass the pass
 * @param heads the number of heads
 * @param span half of the rows of the tables
 * @param positions the number of positions that logarithmic buckets cover, or 0
 * @param terms the terms that depend on positions
 * @param hasValues true if input 2 are values
 */
record RelativeInputs(
    Layer layer,
    Pass pass,
    int heads,
    int span,
    int positions,
    PositionTerms terms,
    boolean hasValues) {

  /** Checks the hyperparameters. */
  static void check(int heads, int span, int positions) {
    Require.positive("heads", heads);
    Require.positive("span", span);
    if (positions < 0) {
      throw new IllegalArgumentException("positions must be at least 0, but is " + positions);
    }
  }

  AttentionArrays arrays() {
    INDArray query = pass.input(0);
    INDArray key = pass.input(1);
    Heads.check(layer, heads, query, key);
    INDArray value = hasValues ? pass.input(2) : null;
    if (hasValues && (value.size(1) != key.size(1) || value.size(2) % heads != 0)) {
      throw new IllegalArgumentException(
          layer
              + " reads as many values as keys, with features for each head, but the keys are "
              + Arrays.toString(key.shape())
              + " and the values "
              + Arrays.toString(value.shape()));
    }
    return new AttentionArrays(query, key, value, pass.mask(0), pass.mask(1));
  }

  private int firstTable() {
    return hasValues ? 3 : 2;
  }

  /** Returns the input with the keys of the positions, or -1. */
  private int positionKey() {
    return terms == PositionTerms.POSITION_TO_CONTENT ? -1 : firstTable();
  }

  /** Returns the input with the queries of the positions, or -1. */
  private int positionQuery() {
    return switch (terms) {
      case BOTH -> firstTable() + 1;
      case CONTENT_TO_POSITION -> -1;
      case POSITION_TO_CONTENT -> firstTable();
    };
  }

  RelativeTables tables() {
    int queries = Math.toIntExact(pass.input(0).size(1));
    int keys = Math.toIntExact(pass.input(1).size(1));
    int[] rows = RelativeOffsets.rows(queries, keys, span, positions);
    return new RelativeTables(rows, table(positionKey()), table(positionQuery()));
  }

  private INDArray table(int input) {
    if (input < 0) {
      return null;
    }
    INDArray table = pass.input(input);
    long features = pass.input(0).size(2);
    if (table.length() != 2L * span * features || table.size(-1) != features) {
      throw new IllegalArgumentException(
          "%s reads a table [1, %s, %s], but it is %s"
              .formatted(layer, 2 * span, features, Arrays.toString(table.shape())));
    }
    return table.reshape('c', 2L * span, features);
  }

  AttentionRule rule() {
    long size = pass.input(0).size(2) / heads;
    int products = terms == PositionTerms.BOTH ? 3 : 2;
    return new AttentionRule(heads, 1 / Math.sqrt((double) products * size), false, true);
  }

  RelativeGradients gradients() {
    return new RelativeGradients(
        Heads.gradient(pass, 0),
        Heads.gradient(pass, 1),
        hasValues ? Heads.gradient(pass, 2) : null,
        tableGradient(positionKey()),
        tableGradient(positionQuery()));
  }

  private INDArray tableGradient(int input) {
    if (input < 0 || !pass.needsInputGradient(input)) {
      return null;
    }
    INDArray gradient = pass.inputGradient(input);
    return gradient.reshape('c', 2L * span, gradient.size(-1));
  }
}
