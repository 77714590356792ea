package org.distill4j.runtime.kernel.api;

import org.distill4j.runtime.kernel.api.AttentionKernels.PairBias;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Attention with numbers for pairs, compared with the reference kernels. */
class BiasedAgreementTest extends KernelAgreement {

  @ParameterizedTest
  @CsvSource({"1, 1, 1, 3, 0", "3, 5, 2, 3, 0", "2, 70, 3, 8, 0.25", "2, 200, 1, 4, 0"})
  void biased(int batch, int steps, int heads, int size, double dropout) {
    long features = (long) heads * size;
    Both query = normal(batch, steps, features);
    Both key = normal(batch, steps, features);
    Both value = normal(batch, steps, 2 * features);
    Both mask = mask(batch, steps);
    int columns = 11;
    Both table = normal(heads, columns);
    int[] places = new int[steps * steps];
    for (int i = 0; i < places.length; i++) {
      places[i] = i * 7 % columns;
    }
    AttentionRule rule = new AttentionRule(heads, 0.7, false, true).withDropout(dropout, 23);
    for (boolean masked : new boolean[] {false, true}) {
      Both y = result(batch, steps, 2 * features);
      Both dy = normal(batch, steps, 2 * features);
      Both dQuery = result(batch, steps, features);
      Both dKey = result(batch, steps, features);
      Both dValue = result(batch, steps, 2 * features);
      Both dTable = normal(heads, columns);
      run(
          (kernels, fast) -> {
            AttentionArrays arrays =
                new AttentionArrays(
                    query.of(fast),
                    key.of(fast),
                    value.of(fast),
                    null,
                    masked ? mask.of(fast) : null);
            PairBias bias = new PairBias(places, table.of(fast));
            kernels.attention().biased(arrays, bias, rule, y.of(fast));
            kernels
                .attention()
                .biasedGradient(
                    arrays,
                    bias,
                    rule,
                    dy.of(fast),
                    dQuery.of(fast),
                    dKey.of(fast),
                    dValue.of(fast),
                    dTable.of(fast));
          });
      check("value", y);
      check("gradient of queries", dQuery);
      check("gradient of keys", dKey);
      check("gradient of values", dValue);
      check("gradient of the table", dTable);
    }
  }
}
