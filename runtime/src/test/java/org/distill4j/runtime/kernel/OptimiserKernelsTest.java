package org.distill4j.runtime.kernel;

import static com.google.common.truth.Truth.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

class OptimiserKernelsTest {

  private static final int LENGTH = 20_003;

  @ParameterizedTest
  @MethodSource("org.distill4j.runtime.kernel.KernelsUnderTest#all")
  void adam(String name, DataType type, double tolerance) {
    OptimiserKernels optimisers = KernelSelection.kernels(name, type).optimisers();
    Given given = new Given(type, tolerance);
    double[] p = given.normal(LENGTH);
    double[] m = new double[LENGTH];
    double[] v = new double[LENGTH];
    INDArray parameters = given.array(p, LENGTH);
    INDArray mean = given.array(m, LENGTH);
    INDArray variance = given.array(v, LENGTH);
    INDArray gradients = given.garbage(LENGTH);
    for (int step = 1; step <= 3; step++) {
      double[] g = given.normal(LENGTH);
      g[0] = 0;
      gradients.assign(given.array(g, LENGTH));
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
      given.check("parameters", parameters, p);
      given.check("mean", mean, m);
      given.check("variance", variance, v);
      assertThat(gradients.amaxNumber().doubleValue()).isEqualTo(0.0);
    }
  }

  /** Computing with subnormal numbers takes many times as long. */
  @Test
  void meansDoNotFadeToSubnormalNumbers() {
    OptimiserKernels optimisers =
        KernelSelection.kernels(KernelSet.CPU, DataType.FLOAT).optimisers();
    Given given = new Given(DataType.FLOAT, 1e-6);
    INDArray parameters = given.array(new double[LENGTH], LENGTH);
    INDArray gradients = given.array(given.normal(LENGTH), LENGTH);
    INDArray mean = given.array(new double[LENGTH], LENGTH);
    INDArray variance = given.array(new double[LENGTH], LENGTH);
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
