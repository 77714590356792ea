package org.distill4j.runtime.kernel.api;

import org.distill4j.runtime.kernel.selection.KernelSelection;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

class StepKernelsTest {

  private static final int BATCH = 11;
  private static final int STEPS = 5;
  private static final int FEATURES = 19;

  @ParameterizedTest
  @MethodSource("org.distill4j.runtime.kernel.api.KernelsUnderTest#all")
  void weightedSumAndItsGradients(String name, DataType type, double tolerance) {
    StepKernels steps = KernelSelection.kernels(name, type).steps();
    KernelFixture fixture = new KernelFixture(type, tolerance);
    double[] x = fixture.normal(BATCH * STEPS * FEATURES);
    double[] w = fixture.normal(BATCH * STEPS);
    w[2] = 0;
    double[] sums = new double[BATCH * FEATURES];
    double[] dots = new double[w.length];
    double[] dy = fixture.normal(sums.length);
    for (int i = 0; i < x.length; i++) {
      int step = i / FEATURES;
      int place = step / STEPS * FEATURES + i % FEATURES;
      sums[place] += w[step] * x[i];
      dots[step] += dy[place] * x[i];
    }
    INDArray values = fixture.array(x, BATCH, STEPS, FEATURES);
    INDArray weights = fixture.array(w, BATCH, STEPS);
    INDArray y = fixture.garbage(BATCH, FEATURES);
    steps.weightedSum(values, weights, y);
    fixture.check("sum", y, sums);

    INDArray arriving = fixture.array(dy, BATCH, FEATURES);
    INDArray dx = fixture.garbage(BATCH, STEPS, FEATURES);
    INDArray dw = fixture.garbage(BATCH, STEPS);
    steps.weightedSumGradient(values, weights, arriving, dx, null);
    steps.weightedSumGradient(values, weights, arriving, null, dw);
    fixture.check(
        "dx", dx, i -> w[i / FEATURES] * dy[i / FEATURES / STEPS * FEATURES + i % FEATURES]);
    fixture.check("dw", dw, dots);
  }
}
