package org.distill4j.runtime.kernel.api;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Attention and layer normalisation, compared with the reference kernels. */
class AttentionAgreementTest extends KernelAgreement {

  /** Scores that lie close together and far apart, with and without masked keys at the end. */
  @ParameterizedTest
  @CsvSource({"5, 0.7", "5, 40", "300, 0.7", "300, 40", "300, -0.7"})
  void maskedKeys(int keys, double scale) {
    Both query = normal(2, 70, 6);
    Both key = normal(2, keys, 6);
    Both value = normal(2, keys, 4);
    Both mask = mask(2, keys);
    for (int i = 0; i < 2; i++) {
      mask.fast().putScalar(i, keys - 1, i);
      mask.exact().putScalar(i, keys - 1, i);
      mask.fast().putScalar(i, keys - 2, 0);
      mask.exact().putScalar(i, keys - 2, 0);
    }
    AttentionRule rule = new AttentionRule(2, scale, false, true);
    for (boolean masked : new boolean[] {false, true}) {
      Both y = result(2, 70, 4);
      Both weights = result(2, 2, 70, keys);
      Both dKey = result(2, keys, 6);
      Both dValue = result(2, keys, 4);
      run(
          (kernels, fast) -> {
            AttentionArrays arrays =
                new AttentionArrays(
                    query.of(fast),
                    key.of(fast),
                    value.of(fast),
                    null,
                    masked ? mask.of(fast) : null);
            kernels.attention().attend(arrays, rule, y.of(fast));
            kernels.attention().weights(arrays, rule, weights.of(fast));
            kernels
                .attention()
                .attendGradient(arrays, rule, y.of(fast), null, dKey.of(fast), dValue.of(fast));
          });
      check("value", y);
      check("weights", weights);
      check("gradient of values", dValue);
      if (Math.abs(scale) < 1) {
        check("gradient of keys", dKey);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1, 1, 1, 1, false, true, 0",
    "2, 3, 5, 2, 3, false, true, 0",
    "2, 5, 5, 3, 4, true, true, 0.25",
    "1, 70, 66, 2, 8, true, true, 0.1",
    "1, 130, 3, 1, 2, false, true, 0.5",
    "2, 6, 9, 2, 3, false, false, 0",
    "2, 9, 6, 2, 3, true, false, 0"
  })
  void attention(
      int batch,
      int queries,
      int keys,
      int heads,
      int size,
      boolean causal,
      boolean softmax,
      double dropout) {
    long features = (long) heads * size;
    Both query = normal(batch, queries, features);
    Both key = normal(batch, keys, features);
    Both value = normal(batch, keys, 2 * features);
    Both queryMask = mask(batch, queries);
    Both keyMask = mask(batch, keys);
    AttentionRule rule = new AttentionRule(heads, 0.7, causal, softmax).withDropout(dropout, 23);
    for (boolean masked : new boolean[] {false, true}) {
      Both y = result(batch, queries, 2 * features);
      Both dy = normal(batch, queries, 2 * features);
      Both dQuery = result(batch, queries, features);
      Both dKey = result(batch, keys, features);
      Both dValue = result(batch, keys, 2 * features);
      run(
          (kernels, fast) -> {
            AttentionArrays arrays =
                new AttentionArrays(
                    query.of(fast),
                    key.of(fast),
                    value.of(fast),
                    masked ? queryMask.of(fast) : null,
                    masked ? keyMask.of(fast) : null);
            kernels.attention().attend(arrays, rule, y.of(fast));
            kernels
                .attention()
                .attendGradient(
                    arrays, rule, dy.of(fast), dQuery.of(fast), dKey.of(fast), dValue.of(fast));
          });
      check("value", y);
      check("gradient of values", dValue);
      check("gradient of queries", dQuery);
      check("gradient of keys", dKey);
      Both weights = result(batch, heads, queries, keys);
      Both dWeights = normal(batch, heads, queries, keys);
      run(
          (kernels, fast) -> {
            AttentionArrays arrays =
                new AttentionArrays(
                    query.of(fast),
                    key.of(fast),
                    null,
                    masked ? queryMask.of(fast) : null,
                    masked ? keyMask.of(fast) : null);
            kernels.attention().weights(arrays, rule, weights.of(fast));
            kernels
                .attention()
                .weightsGradient(
                    arrays,
                    rule,
                    weights.of(fast),
                    dWeights.of(fast),
                    dQuery.of(fast),
                    dKey.of(fast));
          });
      check("weights", weights);
      check("gradient of queries by weights", dQuery);
      check("gradient of keys by weights", dKey);
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 1, true", "1, 9, true", "65, 7, false", "3, 2049, true", "129, 33, false"})
  void layerNorm(int rows, int columns, boolean centred) {
    Both x = normal(rows, columns);
    Both other = normal(rows, columns);
    Both gamma = normal(columns);
    Both beta = normal(columns);
    Both normal = result(rows, columns);
    Both factors = result(rows);
    Both y = result(rows, columns);
    Both dy = normal(rows, columns);
    Both dx = result(rows, columns);
    Both dGamma = normal(columns);
    Both dBeta = normal(columns);
    run(
        (kernels, fast) -> {
          RowNorm norm = new RowNorm(centred, 0.01, gamma.of(fast), beta.of(fast));
          kernels
              .norms()
              .normalise(
                  List.of(x.of(fast), other.of(fast)),
                  norm,
                  normal.of(fast),
                  factors.of(fast),
                  y.of(fast));
          kernels
              .norms()
              .normaliseGradient(
                  norm,
                  normal.of(fast),
                  factors.of(fast),
                  dy.of(fast),
                  dGamma.of(fast),
                  dBeta.of(fast),
                  dx.of(fast));
        });
    check("value", y);
    check("gradient", dx);
    check("gradient of gamma", dGamma);
    check("gradient of beta", dBeta);
    run(
        (kernels, fast) -> {
          RowNorm plain = new RowNorm(centred, 0.01, null, null);
          kernels
              .norms()
              .normalise(List.of(x.of(fast)), plain, y.of(fast), factors.of(fast), y.of(fast));
          kernels
              .norms()
              .normaliseGradient(
                  plain, y.of(fast), factors.of(fast), dy.of(fast), null, null, dy.of(fast));
        });
    check("plain value", y);
    check("plain gradient in place", dy);
  }
}
