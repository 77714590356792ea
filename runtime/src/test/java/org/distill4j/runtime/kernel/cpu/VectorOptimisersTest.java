package org.distill4j.runtime.kernel.cpu;

import static com.google.common.truth.Truth.assertThat;

import java.util.List;
import org.distill4j.runtime.kernel.api.AdamStep;
import org.distill4j.runtime.kernel.api.KernelFixture;
import org.distill4j.runtime.kernel.api.OptimiserKernels;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Steps with vectors against those in loops; its JVM is started with the Vector API. */
class VectorOptimisersTest {

  /** So many are divided over the cores, and do not end with a whole vector. */
  private static final int LONG = 100_003;

  @Test
  void vectorsChangeNoBit() {
    assertThat(VectorModule.isPresent()).isTrue();
    KernelFixture fixture = new KernelFixture(DataType.FLOAT, 0);
    double[] parameters = fixture.normal(LONG);
    List<INDArray> loops = memory(fixture, parameters);
    List<INDArray> vectors = memory(fixture, parameters);
    for (int step = 1; step <= 3; step++) {
      double[] gradients = fixture.normal(LONG);
      AdamStep numbers = new AdamStep(step, 0.01, 0.9, 0.99, 1e-8, 0.05, 0.5);
      adam(new CpuOptimisers(), numbers, fixture.array(gradients, LONG), loops);
      adam(
          CpuKernels.optimisers().implementation().orElseThrow(),
          numbers,
          fixture.array(gradients, LONG),
          vectors);
    }
    for (int i = 0; i < loops.size(); i++) {
      assertThat(vectors.get(i).data().asFloat()).isEqualTo(loops.get(i).data().asFloat());
    }
  }

  /** Parameters, mean and variance. */
  private static List<INDArray> memory(KernelFixture fixture, double[] parameters) {
    double[] zeros = new double[LONG];
    return List.of(
        fixture.array(parameters, LONG), fixture.array(zeros, LONG), fixture.array(zeros, LONG));
  }

  private static void adam(
      OptimiserKernels optimisers, AdamStep step, INDArray gradients, List<INDArray> memory) {
    optimisers.adam(step, memory.get(0), gradients, memory.get(1), memory.get(2));
    assertThat(gradients.amaxNumber().doubleValue()).isEqualTo(0.0);
  }
}
