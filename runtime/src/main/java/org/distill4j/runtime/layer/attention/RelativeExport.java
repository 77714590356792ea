package org.distill4j.runtime.layer.attention;

import java.util.List;
import org.distill4j.runtime.onnx.Attributes;
import org.distill4j.runtime.onnx.ExportPass;
import org.distill4j.runtime.onnx.OnnxGraph;
import org.distill4j.runtime.onnx.OnnxHeads;
import org.distill4j.runtime.onnx.Tensor;
import org.distill4j.runtime.onnx.TensorType;

/**
 * The scores of attention with relative positions that is exported.
 *
 * @param pass the context of the layer
 * @param split the heads
 * @param span half of the rows of the tables
 * @param positions the number of positions that logarithmic buckets cover, or 0
 * @param terms the terms that depend on positions
 */
record RelativeExport(
    ExportPass pass, OnnxHeads split, int span, int positions, PositionTerms terms) {

  /** Offsets beyond this one have the row of this one. */
  private static final int FARTHEST = 1 << 16;

  /**
   * Returns the scores, [batch, heads, queries, keys].
   *
   * @param table the first input that is a table
   */
  Tensor scores(int table) {
    Tensor query = split.split(pass.input(0));
    Tensor key = split.split(pass.input(1));
    Tensor scores = split.products(query, key);
    Tensor rows = rows(scores);
    if (terms != PositionTerms.POSITION_TO_CONTENT) {
      scores = scores.plus(picked(query, table, rows));
    }
    if (terms != PositionTerms.CONTENT_TO_POSITION) {
      int queries = terms == PositionTerms.BOTH ? table + 1 : table;
      scores = scores.plus(picked(key, queries, rows.transpose(1, 0)).transpose(0, 1, 3, 2));
    }
    int products = terms == PositionTerms.BOTH ? 3 : 2;
    return scores.times(1 / Math.sqrt((double) products * query.knownSize(-1)));
  }

  /** Returns the row of the tables of each query and key, [queries, keys]. */
  private Tensor rows(Tensor scores) {
    Tensor offsets = scores.range(2).unsqueeze(1).minus(scores.range(3).unsqueeze(0));
    if (positions == 0) {
      return offsets.plus(span).atLeast(0).atMost(2.0 * span - 1);
    }
    int farthest = farthest();
    int[] rows = RelativeOffsets.rows(farthest + 1, farthest + 1, span, positions);
    long[] table = new long[rows.length];
    for (int i = 0; i < rows.length; i++) {
      table[i] = rows[i];
    }
    Tensor index = offsets.plus(farthest).atLeast(0).atMost(2.0 * farthest);
    return pass.graph().integers(table).rows(index);
  }

  /** Returns the smallest offset with the last row. */
  private int farthest() {
    int offset = 1;
    while (offset < FARTHEST && RelativeOffsets.bucket(offset, span, positions) < span) {
      offset++;
    }
    return offset;
  }

  /**
   * Returns the products of vectors with the rows of a table.
   *
   * @param vectors [batch, heads, n, size]
   * @param rows the row of the table of each pair, [n, m]
   * @return [batch, heads, n, m]
   */
  private Tensor picked(Tensor vectors, int table, Tensor rows) {
    OnnxGraph graph = pass.graph();
    Tensor products = split.products(vectors, split.split(pass.input(table)));
    Tensor lengths =
        Tensor.concat(
            0,
            List.of(
                vectors.length(0),
                graph.integers(split.heads()),
                vectors.length(2),
                rows.length(1)));
    long[] shape = {vectors.size(0), split.heads(), vectors.size(2), rows.size(1)};
    Tensor index = rows.expand(lengths, shape);
    return graph.node(
        "GatherElements", TensorType.FLOAT, shape, Attributes.of("axis", 3), products, index);
  }
}
