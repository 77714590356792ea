package org.distill4j.runtime.kernel.api;

import java.util.Arrays;
import org.distill4j.runtime.kernel.api.AttentionKernels.RelativeGradients;
import org.distill4j.runtime.kernel.api.AttentionKernels.RelativeTables;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Attention with relative positions, compared with the reference kernels. */
class RelativeAgreementTest extends KernelAgreement {

  @ParameterizedTest
  @CsvSource({
    "1, 1, 1, 1, 1, 0",
    "2, 5, 5, 3, 4, 0.25",
    "2, 3, 7, 2, 3, 0",
    "3, 20, 20, 2, 8, 0.1",
    "1, 40, 33, 1, 5, 0"
  })
  void attention(int batch, int queries, int keys, int heads, int size, double dropout) {
    long features = (long) heads * size;
    Both query = normal(batch, queries, features);
    Both key = normal(batch, keys, features);
    Both value = normal(batch, keys, 2 * features);
    Both queryMask = mask(batch, queries);
    Both keyMask = mask(batch, keys);
    Both positionKey = normal(12, features);
    Both positionQuery = normal(12, features);
    int[] rows = new int[queries + keys - 1];
    Arrays.setAll(rows, i -> Math.max(1, Math.min(10, i - keys + 7)));
    AttentionRule rule = new AttentionRule(heads, 0.3, false, true).withDropout(dropout, 23);
    for (int tables = 1; tables <= 3; tables++) {
      boolean hasKey = tables != 2;
      boolean hasQuery = tables != 1;
      Both y = result(batch, queries, 2 * features);
      Both dy = normal(batch, queries, 2 * features);
      Both dQuery = result(batch, queries, features);
      Both dKey = result(batch, keys, features);
      Both dValue = result(batch, keys, 2 * features);
      Both dPositionKey = result(12, features);
      Both dPositionQuery = result(12, features);
      Both weights = result(batch, heads, queries, keys);
      Both dWeights = normal(batch, heads, queries, keys);
      for (boolean byWeights : new boolean[] {false, true}) {
        run(
            (kernels, fast) -> {
              AttentionArrays arrays =
                  new AttentionArrays(
                      query.of(fast),
                      key.of(fast),
                      byWeights ? null : value.of(fast),
                      queryMask.of(fast),
                      keyMask.of(fast));
              RelativeTables both =
                  new RelativeTables(
                      rows,
                      hasKey ? positionKey.of(fast) : null,
                      hasQuery ? positionQuery.of(fast) : null);
              RelativeGradients gradients =
                  new RelativeGradients(
                      dQuery.of(fast),
                      dKey.of(fast),
                      byWeights ? null : dValue.of(fast),
                      hasKey ? dPositionKey.of(fast) : null,
                      hasQuery ? dPositionQuery.of(fast) : null);
              AttentionKernels attention = kernels.attention();
              if (byWeights) {
                attention.relativeWeights(arrays, both, rule, weights.of(fast));
                attention.relativeWeightsGradient(
                    arrays, both, rule, weights.of(fast), dWeights.of(fast), gradients);
              } else {
                attention.relative(arrays, both, rule, y.of(fast));
                attention.relativeGradient(arrays, both, rule, dy.of(fast), gradients);
              }
            });
        check("value", byWeights ? weights : y);
        check("gradient of queries", dQuery);
        check("gradient of keys", dKey);
        check("gradient of values", dValue);
        if (hasKey) {
          check("gradient of the keys of positions", dPositionKey);
        }
        if (hasQuery) {
          check("gradient of the queries of positions", dPositionQuery);
        }
      }
    }
  }
}
