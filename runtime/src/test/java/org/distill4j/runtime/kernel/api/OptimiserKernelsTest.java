package org.distill4j.runtime.kernel.api;

import static com.google.common.truth.Truth.assertThat;

import java.util.List;
import org.distill4j.runtime.kernel.selection.KernelSelection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

class OptimiserKernelsTest {

  private static final int LENGTH = 20_003;

  @ParameterizedTest
  @MethodSource("org.distill4j.runtime.kernel.api.KernelsUnderTest#all")
  void adam(String name, DataType type, double tolerance) {
    OptimiserKernels optimisers = KernelSelection.kernels(name, type).optimisers();
    KernelFixture fixture = new KernelFixture(type, tolerance);
    double[] p = fixture.normal(LENGTH);
    double[] m = new double[LENGTH];
    double[] v = new double[LENGTH];
    INDArray parameters = fixture.array(p, LENGTH);
    INDArray mean = fixture.array(m, LENGTH);
    INDArray variance = fixture.array(v, LENGTH);
    INDArray gradients = fixture.garbage(LENGTH);
    for (int step = 1; step <= 3; step++) {
      double[] g = fixture.normal(LENGTH);
      g[0] = 0;
      gradients.assign(fixture.array(g, LENGTH));
      optimisers.adam(
          new AdamStep(step, 0.01, 0.9, 0.999, 1e-8, 0.05, 0.5),
          parameters,
          gradients,
          mean,
          variance);
      for (int i = 0; i < LENGTH; i++) {
        double gradient = 0.5 * g[i];
        m[i] = 0.9 * m[i] + 0.1 * gradient;
        v[i] = 0.999 * v[i] + 0.001 * gradient * gradient;
        double meanHat = m[i] / (1 - Math.pow(0.9, step));
        double varianceHat = v[i] / (1 - Math.pow(0.999, step));
        p[i] -= 0.01 * (meanHat / (Math.sqrt(varianceHat) + 1e-8) + 0.05 * p[i]);
      }
      fixture.check("parameters", parameters, p);
      fixture.check("mean", mean, m);
      fixture.check("variance", variance, v);
      assertThat(gradients.amaxNumber().doubleValue()).isEqualTo(0.0);
    }
  }

  /** Computing with subnormal numbers takes many times as long. */
  @Test
  void meansDoNotFadeToSubnormalNumbers() {
    OptimiserKernels optimisers = KernelSelection.kernels("cpu", DataType.FLOAT).optimisers();
    KernelFixture fixture = new KernelFixture(DataType.FLOAT, 1e-6);
    INDArray parameters = fixture.array(new double[LENGTH], LENGTH);
    INDArray gradients = fixture.array(fixture.normal(LENGTH), LENGTH);
    INDArray mean = fixture.array(new double[LENGTH], LENGTH);
    INDArray variance = fixture.array(new double[LENGTH], LENGTH);
    for (int step = 1; step <= 1000; step++) {
      optimisers.adam(
          new AdamStep(step, 0.01, 0.9, 0.99, 1e-8, 0, 1e-10),
          parameters,
          gradients,
          mean,
          variance);
    }
    for (INDArray moments : List.of(mean, variance)) {
      for (float moment : moments.data().asFloat()) {
        assertThat(Math.abs(moment)).isLessThan(1e-19f);
        assertThat(moment == 0 || Math.abs(moment) >= Float.MIN_NORMAL).isTrue();
      }
    }
  }
}
