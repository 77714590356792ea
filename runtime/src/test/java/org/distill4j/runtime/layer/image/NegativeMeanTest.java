package org.distill4j.runtime.layer.image;

import static com.google.common.truth.Truth.assertThat;

import org.distill4j.testing.GradientCheck;
import org.distill4j.testing.LayerRun;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Means of the negative values of normal distributions, against sums over many points. */
final class NegativeMeanTest {

  private static final double[] GAMMA = {1, -2, 0.5, 0.1, 1, 3};
  private static final double[] BETA = {0, 1, -4, 1, 2.9, -0.3};

  @Test
  void isTheMeanOfTheValuesBelowZero() {
    INDArray y = run(DataType.DOUBLE).forward();
    assertThat(y.shape()).isEqualTo(new long[] {2, 6});
    assertThat(y.getRow(1)).isEqualTo(y.getRow(0));
    for (int i = 0; i < GAMMA.length; i++) {
      // The fourth is positive by ten deviations.
      double expected = i == 3 ? -3 * 0.1 : integrated(GAMMA[i], BETA[i]);
      assertThat(y.getDouble(0, i)).isWithin(1e-6).of(expected);
    }
  }

  private static LayerRun run(DataType type) {
    LayerRun run =
        new LayerRun(new NegativeMeanLayer(6), false)
            .input(Nd4j.zeros(type, 2, 6, 1, 3), null, true);
    run.set("gamma", Nd4j.createFromArray(GAMMA));
    run.set("beta", Nd4j.createFromArray(BETA));
    return run;
  }

  /** Returns the sum of x p(x) over that of p(x) on a grid below 0. */
  private static double integrated(double gamma, double beta) {
    double deviation = Math.abs(gamma);
    double width = 1e-4 * deviation;
    double weighted = 0;
    double share = 0;
    for (double x = -width / 2; x > Math.min(0, beta) - 12 * deviation; x -= width) {
      double z = (x - beta) / deviation;
      double density = Math.exp(-z * z / 2);
      weighted += x * density;
      share += density;
    }
    return weighted / share;
  }

  @Test
  void hasTheGradientOfItsValue() {
    GradientCheck.of(new NegativeMeanLayer(5)).input(2, 5, 1, 2).verify();
    GradientCheck.of(new NegativeMeanLayer(3)).input(2, 3).verify();
  }

  @Test
  void aFeatureWithoutDeviationIsItsBias() {
    assertThat(NegativeMeanLayer.mean(0, -2)).isEqualTo(-2);
    assertThat(NegativeMeanLayer.mean(0, 2)).isEqualTo(0);
    assertThat(NegativeMeanLayer.mean(1e-3, -50)).isWithin(1e-12).of(-50);
  }
}
