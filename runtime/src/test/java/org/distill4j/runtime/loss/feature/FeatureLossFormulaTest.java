package org.distill4j.runtime.loss.feature;

import static com.google.common.truth.Truth.assertThat;
import static org.distill4j.runtime.loss.LossFixture.divergence;
import static org.distill4j.runtime.loss.LossFixture.masked;
import static org.distill4j.runtime.loss.LossFixture.normal;
import static org.distill4j.runtime.loss.LossFixture.softmax;
import static org.distill4j.runtime.loss.LossFixture.value;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.distill4j.runtime.layer.Layer;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Losses of features against their formulas, with and without masks. */
class FeatureLossFormulaTest {

  private static final double[][] MASK = {{1, 1, 0, 0}, {0, 1, 0, 1}, {1, 1, 1, 1}, {0, 0, 0, 0}};
  private static final INDArray STEPS = Nd4j.createFromArray(MASK);
  private static final int BATCH = 4;
  private static final int LENGTH = 4;
  private static final int FEATURES = 5;

  private interface Step {
    double loss(double[] teacher, double[] student);
  }

  private static double[] features(INDArray sequence, int example, int step) {
    double[] features = new double[Math.toIntExact(sequence.size(2))];
    for (int i = 0; i < features.length; i++) {
      features[i] = sequence.getDouble(example, step, i);
    }
    return features;
  }

  /** The mean over each example's steps, then over the batch. */
  private static double mean(INDArray teacher, INDArray student, double[][] mask, Step step) {
    double mean = 0;
    for (int i = 0; i < BATCH; i++) {
      double sum = 0;
      double count = 0;
      for (int t = 0; t < LENGTH; t++) {
        if (mask == null || mask[i][t] > 0) {
          sum += step.loss(features(teacher, i, t), features(student, i, t));
          count++;
        }
      }
      mean += count == 0 ? 0 : sum / count / BATCH;
    }
    return mean;
  }

  private static void verify(Layer loss, Step step) {
    INDArray teacher = normal(1, BATCH, LENGTH, FEATURES);
    INDArray student = normal(2, BATCH, LENGTH, FEATURES);
    assertThat(value(loss, teacher, student)).isWithin(1e-9).of(mean(teacher, student, null, step));
    assertThat(masked(loss, STEPS, teacher, student))
        .isWithin(1e-9)
        .of(mean(teacher, student, MASK, step));
  }

  @Test
  void fitNetIsTheMeanSquaredDifference() {
    verify(
        new FitNetLoss(),
        (teacher, student) -> {
          double sum = 0;
          for (int i = 0; i < FEATURES; i++) {
            sum += Math.pow(teacher[i] - student[i], 2) / FEATURES;
          }
          return sum;
        });
  }

  @Test
  void featureDistillationIsTheCrossEntropyOfSoftmaxes() {
    for (double temperature : new double[] {0.5, 1, 3}) {
      verify(
          new FeatureDistillationLoss(temperature),
          (teacher, student) -> {
            double[] p = softmax(teacher, temperature);
            double[] q = softmax(student, temperature);
            double sum = 0;
            for (int i = 0; i < FEATURES; i++) {
              sum -= p[i] * Math.log(q[i]);
            }
            return sum;
          });
    }
  }

  @Test
  void variationalInformationIsALogLikelihood() {
    // Parameters are zero in a layer run, so all variances are log 2 + 1e-5.
    double variance = Math.log(2) + 1e-5;
    verify(
        new VariationalInformationLoss(FEATURES, 5),
        (teacher, student) -> {
          double sum = 0;
          for (int i = 0; i < FEATURES; i++) {
            double square = Math.pow(teacher[i] - student[i], 2);
            sum += (square / variance + Math.log(variance)) / 2 / FEATURES;
          }
          return sum;
        });
  }

  @Test
  void maskedStepsDoNotMatter() {
    INDArray teacher = normal(1, BATCH, LENGTH, FEATURES);
    INDArray student = normal(2, BATCH, LENGTH, FEATURES);
    INDArray spoilt = student.dup();
    for (int i = 0; i < BATCH; i++) {
      for (int t = 0; t < LENGTH; t++) {
        for (int f = 0; f < FEATURES && MASK[i][t] == 0; f++) {
          spoilt.putScalar(i, t, f, 77 + f);
        }
      }
    }
    for (Layer loss :
        new Layer[] {
          new FitNetLoss(),
          new FeatureDistillationLoss(2),
          new AttentionTransferLoss(2),
          new VariationalInformationLoss(FEATURES, 5)
        }) {
      assertThat(masked(loss, STEPS, teacher, spoilt))
          .isWithin(1e-12)
          .of(masked(loss, STEPS, teacher, student));
    }
  }

  private static double[] unitMap(INDArray image, int example) {
    int channels = (int) image.size(1);
    int width = (int) image.size(3);
    double[] map = new double[(int) (image.size(2) * width)];
    double norm = 0;
    for (int place = 0; place < map.length; place++) {
      for (int c = 0; c < channels; c++) {
        double x = image.getDouble(example, c, place / width, place % width);
        map[place] += x * x / channels;
      }
      norm += map[place] * map[place];
    }
    for (int place = 0; place < map.length; place++) {
      map[place] /= Math.sqrt(norm);
    }
    return map;
  }

  @Test
  void attentionTransferComparesUnitMaps() {
    INDArray teacher = normal(1, 3, 4, 2, 5);
    INDArray student = normal(2, 3, 2, 2, 5);
    double expected = 0;
    for (int i = 0; i < 3; i++) {
      double[] wanted = unitMap(teacher, i);
      double[] actual = unitMap(student, i);
      for (int place = 0; place < 10; place++) {
        expected += Math.pow(wanted[place] - actual[place], 2) / 10 / 3;
      }
    }
    assertThat(value(new AttentionTransferLoss(2), teacher, student)).isWithin(1e-12).of(expected);
    assertThat(value(new AttentionTransferLoss(2), teacher.mul(9), student))
        .isWithin(1e-12)
        .of(expected);
    INDArray zeros = Nd4j.zeros(DataType.DOUBLE, 3, 2, 2, 5);
    assertThat(value(new AttentionTransferLoss(2), teacher, zeros)).isWithin(1e-12).of(0.1);
  }

  @Test
  void channelWiseIsTheDivergenceOverPlaces() {
    INDArray teacher = normal(1, 2, 3, 2, 4);
    INDArray student = normal(2, 2, 3, 2, 4);
    double temperature = 3;
    double expected = 0;
    for (int i = 0; i < 2; i++) {
      for (int c = 0; c < 3; c++) {
        double[] wanted = new double[8];
        double[] actual = new double[8];
        for (int place = 0; place < 8; place++) {
          wanted[place] = teacher.getDouble(i, c, place / 4, place % 4);
          actual[place] = student.getDouble(i, c, place / 4, place % 4);
        }
        expected += divergence(softmax(wanted, temperature), softmax(actual, temperature)) / 6;
      }
    }
    assertThat(value(new ChannelWiseLoss(temperature), teacher, student))
        .isWithin(1e-9)
        .of(temperature * temperature * expected);
  }

  @Test
  void refuseFeaturesOfDifferentShapes() {
    INDArray one = normal(1, 2, 3, 4);
    for (Layer loss :
        new Layer[] {
          new FitNetLoss(), new FeatureDistillationLoss(1), new VariationalInformationLoss(4, 5)
        }) {
      var refused =
          assertThrows(IllegalArgumentException.class, () -> value(loss, one, normal(1, 2, 3, 5)));
      assertThat(refused).hasMessageThat().contains("the same shape, but are [2, 3, 4]");
    }
    var places =
        assertThrows(
            IllegalArgumentException.class,
            () -> value(new AttentionTransferLoss(2), one, normal(1, 2, 5, 4)));
    assertThat(places).hasMessageThat().contains("the same batch size and places");
  }
}
