package org.distill4j.runtime.kernel.api;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Elementwise functions, dropout and vector operations, compared with the reference kernels. */
class ElementAgreementTest extends KernelAgreement {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 8, 9, 63, 65, 2047, 2048, 2049, 40_001})
  void elements(int length) {
    Both x = normal(length);
    Both y = normal(length);
    Both z = result(length);
    run((kernels, fast) -> kernels.elements().multiply(x.of(fast), y.of(fast), z.of(fast)));
    check("product", z);
    run((kernels, fast) -> kernels.elements().addScaled(-0.7, x.of(fast), y.of(fast)));
    check("sum", y);
    run((kernels, fast) -> kernels.elements().scale(1.3, y.of(fast), z.of(fast)));
    check("scaled", z);
    run((kernels, fast) -> kernels.elements().clip(0.4, x.of(fast), z.of(fast)));
    check("clipped", z);
    run((kernels, fast) -> kernels.elements().sign(x.of(fast), z.of(fast)));
    check("sign", z);
    double[] norms = new double[2];
    run((kernels, fast) -> norms[fast ? 0 : 1] = kernels.elements().norm(x.of(fast)));
    floats.check("norm", norms[0], norms[1]);
    run((kernels, fast) -> norms[fast ? 0 : 1] = kernels.elements().dot(x.of(fast), y.of(fast)));
    floats.check("dot", norms[0] / length, norms[1] / length);
    run((kernels, fast) -> norms[fast ? 0 : 1] = kernels.elements().sum(x.of(fast)));
    floats.check("sum", norms[0] / length, norms[1] / length);
  }

  @ParameterizedTest
  @EnumSource(Elementwise.class)
  void functionsAndTheirDropout(Elementwise function) {
    for (int length : new int[] {1, 9, 2049}) {
      Both x = normal(length);
      Both y = result(length);
      run((kernels, fast) -> kernels.elements().apply(function, x.of(fast), y.of(fast)));
      check("value", y);
      Both dy = normal(length);
      Both known = function.needsArgument() ? x : y;
      run(
          (kernels, fast) ->
              kernels.elements().applyGradient(function, known.of(fast), dy.of(fast), dy.of(fast)));
      check("gradient in place", dy);
      Both dropped = result(length);
      run(
          (kernels, fast) ->
              kernels.elements().drop(function, 0.3, 17L, x.of(fast), dropped.of(fast)));
      check("dropped", dropped);
      run((kernels, fast) -> kernels.elements().drop(function, 0, 17L, x.of(fast), x.of(fast)));
      check("nothing dropped", x);
    }
  }
}
