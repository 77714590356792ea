package org.distill4j.samples.dictionary.objective;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.distill4j.testing.GradientCheck;
import org.distill4j.testing.LayerRun;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

final class SkewDivergenceLossTest {

  private static final INDArray TEACHER =
      Nd4j.createFromArray(new double[][] {{1, -2, 0.5}, {0, 3, 0}});

  @Test
  void hasTheGradientOfItsValue() {
    GradientCheck.of(new SkewDivergenceLoss(0.5, 1)).constant(TEACHER).input(2, 3).verify();
    GradientCheck.of(new SkewDivergenceLoss(0.2, 3)).constant(TEACHER).input(2, 3).verify();
  }

  @Test
  void isTheDivergenceFromTheMixture() {
    // p = (3/4, 1/4), q = (1/4, 3/4), skew 1/2: m = (1/2, 1/2).
    INDArray teacher = Nd4j.createFromArray(new double[][] {{Math.log(3), 0}});
    INDArray student = Nd4j.createFromArray(new double[][] {{0, Math.log(3)}});

    double expected = 0.75 * Math.log(1.5) + 0.25 * Math.log(0.5);

    assertThat(value(0.5, 1, teacher, student)).isWithin(1e-12).of(expected);
  }

  @Test
  void softensAndKeepsTheGradientsSize() {
    INDArray student = Nd4j.createFromArray(new double[][] {{0, 1, 2}, {3, 2, 1}});
    double soft = value(0.3, 1, TEACHER.div(4), student.div(4));

    assertThat(value(0.3, 4, TEACHER, student)).isWithin(1e-12).of(16 * soft);
  }

  @Test
  void isZeroForEqualLogitsAndBoundedForHugeOnes() {
    INDArray one = Nd4j.createFromArray(new double[][] {{1e4, 0, 0}});
    INDArray other = Nd4j.createFromArray(new double[][] {{0, 1e4, 0}});

    assertThat(value(0.5, 1, TEACHER, TEACHER.dup())).isWithin(1e-12).of(0);
    assertThat(value(0.1, 1, one, other)).isWithin(1e-12).of(Math.log(10));
  }

  @Test
  void refusesWhatIsOutOfRange() {
    assertThat(assertThrows(IllegalArgumentException.class, () -> new SkewDivergenceLoss(1, 1)))
        .hasMessageThat()
        .isEqualTo("skew must be above 0 and below 1, but is 1.0");
    assertThrows(IllegalArgumentException.class, () -> new SkewDivergenceLoss(Double.NaN, 1));
    assertThrows(IllegalArgumentException.class, () -> new SkewDivergenceLoss(0.5, 0));
    INDArray narrow = Nd4j.createFromArray(new double[][] {{1, 2}, {1, 2}});
    assertThrows(IllegalArgumentException.class, () -> value(0.5, 1, TEACHER, narrow));
  }

  private static double value(double skew, double temperature, INDArray teacher, INDArray student) {
    return new LayerRun(new SkewDivergenceLoss(skew, temperature), false)
        .input(teacher, null, false)
        .input(student, null, true)
        .forward()
        .getDouble(0);
  }
}
