package org.distill4j.runtime.loss.answer;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.distill4j.testing.LayerRun;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Mixtures of teachers against probabilities that are mixed by hand. */
final class TeacherMixtureTest {

  private static final double[][] FLUENT = {{2, 0, -1}, {0, 1, 3}};
  private static final double[][] CAREFUL = {{0, 1, 1}, {-2, 0, 0}};
  private static final double[][] STUDENT = {{0.5, 0, 0.2}, {1, 1, -1}};
  private static final double[][] FEATURES = {{1, -2}, {0.5, 3}};
  private static final double T = 2;

  private static INDArray array(double[][] values) {
    return Nd4j.createFromArray(values);
  }

  private static double[] softmax(double[] values, double temperature) {
    double[] result = new double[values.length];
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      result[i] = Math.exp(values[i] / temperature);
      sum += result[i];
    }
    for (int i = 0; i < values.length; i++) {
      result[i] /= sum;
    }
    return result;
  }

  /** Returns T^2 KL(w p1 + (1 - w) p2, q) of one example. */
  private static double divergence(int example, double[] scores) {
    double[] weights = softmax(scores, 1);
    double[] first = softmax(FLUENT[example], T);
    double[] second = softmax(CAREFUL[example], T);
    double[] student = softmax(STUDENT[example], T);
    double sum = 0;
    for (int i = 0; i < student.length; i++) {
      double p = weights[0] * first[i] + weights[1] * second[i];
      sum += p * Math.log(p / student[i]);
    }
    return T * T * sum;
  }

  @Test
  void weightsAreTheSoftmaxOfTheta() {
    LayerRun run =
        new LayerRun(new MixedTeachersLoss(2, T, 0.5), true)
            .input(array(STUDENT), null, true)
            .input(array(FLUENT), null, false)
            .input(array(CAREFUL), null, false);
    double equal = (divergence(0, new double[2]) + divergence(1, new double[2])) / 2;
    assertThat(run.forward().getDouble(0)).isWithin(1e-12).of(equal);

    double[] theta = {0.7, -1.1};
    run.set("theta", Nd4j.createFromArray(theta));
    double mixed = (divergence(0, theta) + divergence(1, theta)) / 2;
    double penalty = 0.5 * (0.7 * 0.7 + 1.1 * 1.1);
    assertThat(run.forward().getDouble(0)).isWithin(1e-12).of(mixed + penalty);
    assertThat(MixedTeachersLoss.weights(run.parameter("theta"))[0])
        .isWithin(1e-12)
        .of(1 / (1 + Math.exp(-1.8)));
  }

  @Test
  void weightsOfAnExampleFollowItsFeatures() {
    LayerRun run =
        new LayerRun(new AdaptiveTeachersLoss(2, 2, T, 0), true)
            .input(array(STUDENT), null, true)
            .input(array(FEATURES), null, true)
            .input(array(FLUENT), null, false)
            .input(array(CAREFUL), null, false);
    double[][] theta = {{0.3, -0.2}, {1, 0.1}};
    double[] v = {2, -1};
    run.set("theta", array(theta));
    run.set("v", Nd4j.createFromArray(v));

    double sum = 0;
    for (int example = 0; example < 2; example++) {
      double[] scores = new double[2];
      for (int k = 0; k < 2; k++) {
        for (int j = 0; j < 2; j++) {
          scores[k] += v[j] * theta[k][j] * FEATURES[example][j];
        }
      }
      sum += divergence(example, scores);
    }
    assertThat(run.forward().getDouble(0)).isWithin(1e-12).of(sum / 2);
  }

  /** The student has the fluent teacher's answers, so that one counts more and more. */
  @Test
  void theTeacherThatFitsCountsMore() {
    LayerRun run =
        new LayerRun(new MixedTeachersLoss(2, T, 0), true)
            .input(array(FLUENT), null, true)
            .input(array(FLUENT), null, false)
            .input(array(CAREFUL), null, false);
    double before = run.forward().getDouble(0);
    for (int step = 0; step < 50; step++) {
      run.clearGradients();
      run.forward();
      run.backward(Nd4j.createFromArray(new double[] {1}));
      run.set("theta", run.parameter("theta").sub(run.gradient("theta").mul(2)));
    }
    assertThat(MixedTeachersLoss.weights(run.parameter("theta"))[0]).isGreaterThan(0.9);
    assertThat(run.forward().getDouble(0)).isLessThan(before / 10);
  }

  @Test
  void refusesAnotherNumberOfTeachers() {
    LayerRun run =
        new LayerRun(new MixedTeachersLoss(3, T, 0), true)
            .input(array(STUDENT), null, true)
            .input(array(FLUENT), null, false);
    assertThat(assertThrows(IllegalArgumentException.class, run::forward))
        .hasMessageThat()
        .contains("the mixture is of 3 teachers, but there are 1");
  }
}
