package org.distill4j.runtime.kernel.api;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Maxima over steps, compared with the reference kernels. */
class StepAgreementTest extends KernelAgreement {

  @ParameterizedTest
  @CsvSource({"1, 1, 1", "3, 4, 9", "65, 7, 33", "2, 3, 2049"})
  void maxima(int batch, int steps, int features) {
    Both x = normal(batch, steps, features);
    Both mask = mask(batch, steps);
    Both dy = normal(batch, features);
    for (Both counts : new Both[] {mask, new Both(null, null)}) {
      Both y = result(batch, features);
      Both dx = result(batch, steps, features);
      run((kernels, fast) -> kernels.steps().maximum(x.of(fast), counts.of(fast), y.of(fast)));
      check("maximum", y);
      run(
          (kernels, fast) ->
              kernels
                  .steps()
                  .maximumGradient(
                      x.of(fast), counts.of(fast), y.of(fast), dy.of(fast), dx.of(fast)));
      check("gradient of the maximum", dx);
    }
  }
}
