package org.distill4j.runtime.kernel;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

class StepKernelsTest {

  private static final int BATCH = 11;
  private static final int STEPS = 5;
  private static final int FEATURES = 19;

  @ParameterizedTest
  @MethodSource("org.distill4j.runtime.kernel.KernelsUnderTest#all")
  void weightedSumAndItsGradients(String name, DataType type, double tolerance) {
    StepKernels steps = KernelSelection.kernels(name, type).steps();
    Given given = new Given(type, tolerance);
    double[] x = given.normal(BATCH * STEPS * FEATURES);
    double[] w = given.normal(BATCH * STEPS);
    w[2] = 0;
    double[] sums = new double[BATCH * FEATURES];
    double[] dots = new double[w.length];
    double[] dy = given.normal(sums.length);
    for (int i = 0; i < x.length; i++) {
      int step = i / FEATURES;
      int place = step / STEPS * FEATURES + i % FEATURES;
      sums[place] += w[step] * x[i];
      dots[step] += dy[place] * x[i];
    }
    INDArray values = given.array(x, BATCH, STEPS, FEATURES);
    INDArray weights = given.array(w, BATCH, STEPS);
    INDArray y = given.garbage(BATCH, FEATURES);
    steps.weightedSum(values, weights, y);
    given.check("sum", y, sums);

    INDArray arriving = given.array(dy, BATCH, FEATURES);
    INDArray dx = given.garbage(BATCH, STEPS, FEATURES);
    INDArray dw = given.garbage(BATCH, STEPS);
    steps.weightedSumGradient(values, weights, arriving, dx, null);
    steps.weightedSumGradient(values, weights, arriving, null, dw);
    given.check(
        "dx", dx, i -> w[i / FEATURES] * dy[i / FEATURES / STEPS * FEATURES + i % FEATURES]);
    given.check("dw", dw, dots);
  }
}
