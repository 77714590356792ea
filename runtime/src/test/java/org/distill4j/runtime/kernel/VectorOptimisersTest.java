package org.distill4j.runtime.kernel;

import static com.google.common.truth.Truth.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Steps with vectors against those in loops; its JVM is started with the Vector API. */
class VectorOptimisersTest {

  /** So many are divided over the cores, and do not end with a whole vector. */
  private static final int LONG = 100_003;

  @Test
  void vectorsChangeNoBit() {
    assertThat(VectorModule.isThere()).isTrue();
    Given given = new Given(DataType.FLOAT, 0);
    double[] parameters = given.normal(LONG);
    List<INDArray> loops = memory(given, parameters);
    List<INDArray> vectors = memory(given, parameters);
    for (int step = 1; step <= 3; step++) {
      double[] gradients = given.normal(LONG);
      AdamStep numbers = new AdamStep(step, 0.01, 0.9, 0.99, 1e-8, 0.05, 0.5);
      adam(new CpuOptimisers(), numbers, given.array(gradients, LONG), loops);
      adam(VectorModule.optimisers(), numbers, given.array(gradients, LONG), vectors);
    }
    for (int i = 0; i < loops.size(); i++) {
      assertThat(vectors.get(i).data().asFloat()).isEqualTo(loops.get(i).data().asFloat());
    }
  }

  /** Parameters, mean and variance. */
  private static List<INDArray> memory(Given given, double[] parameters) {
    double[] zeros = new double[LONG];
    return List.of(
        given.array(parameters, LONG), given.array(zeros, LONG), given.array(zeros, LONG));
  }

  private static void adam(
      OptimiserKernels optimisers, AdamStep step, INDArray gradients, List<INDArray> memory) {
    optimisers.adam(step, memory.get(0), gradients, memory.get(1), memory.get(2));
    assertThat(gradients.amaxNumber().doubleValue()).isEqualTo(0.0);
  }
}
