package org.distill4j.runtime.kernel.api;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The weighted divergence of rows under a mask, compared with the reference kernels. */
class RowDivergenceAgreementTest extends KernelAgreement {

  @ParameterizedTest
  @CsvSource({"1, 1, 1", "2, 3, 5", "3, 70, 9", "2, 2, 2049"})
  void divergence(int batch, int rows, int columns) {
    Both target = normal(batch, rows, columns);
    Both own = normal(batch, rows, columns);
    Both mask = mask(batch, columns);
    Both weights = mask(batch, rows);
    Both gradient = result(batch, rows, columns);
    double[] values = new double[2];
    for (boolean masked : new boolean[] {true, false}) {
      run(
          (kernels, fast) ->
              values[fast ? 0 : 1] =
                  kernels
                      .relations()
                      .divergence(
                          target.of(fast),
                          own.of(fast),
                          masked ? mask.of(fast) : null,
                          weights.of(fast),
                          gradient.of(fast)));
      floats.check("divergence", values[0] / (batch * rows), values[1] / (batch * rows));
      check("gradient", gradient);
    }
  }
}
