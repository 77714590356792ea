package org.distill4j.examples;

import static com.google.common.truth.Truth.assertThat;

import org.distill4j.examples.tape.GatedPoolingLayer;
import org.distill4j.examples.tape.PooledGraph;
import org.distill4j.examples.tape.RootMeanSquareLayer;
import org.distill4j.examples.tape.SharpnessLoss;
import org.distill4j.testing.GradientCheck;
import org.distill4j.testing.LayerRun;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** An operation and a loss of which only the forward pass is written. */
final class TapeTest {

  @Test
  void theirGradientsAreDerived() {
    double[][] mask = {{1, 1, 1}, {1, 0, 1}, {0, 0, 0}};
    GradientCheck.of(new GatedPoolingLayer(2, 3)).masked(mask, 2).verify();
    GradientCheck.of(new RootMeanSquareLayer()).input(2, 3).verify();
    GradientCheck.of(new SharpnessLoss()).input(2, 3).verify();
  }

  @Test
  void theLossIsTheEntropy() {
    INDArray scores = Nd4j.createFromArray(new double[][] {{0, 0}, {Math.log(3), 0}});
    LayerRun run = new LayerRun(new SharpnessLoss(), true).input(scores, null, false);
    double skewed = -(0.75 * Math.log(0.75) + 0.25 * Math.log(0.25));
    assertThat(run.forward().getDouble(0)).isWithin(1e-9).of((Math.log(2) + skewed) / 2);
  }

  @Test
  void theNetworkHasTheParametersOfItsTable() {
    PooledGraph network = PooledGraph.builder().build();
    assertThat(network.parameters()).isEqualTo(2 * (12 * 8 + 8) + 16 + 8 * 5 + 5);
    assertThat(network.initialised(1).params().length()).isEqualTo(network.parameters());
  }
}
