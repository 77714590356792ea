package org.distill4j.runtime.loss.relation;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static org.distill4j.runtime.loss.LossFixture.gradient;
import static org.distill4j.runtime.loss.LossFixture.normal;
import static org.distill4j.runtime.loss.LossFixture.row;
import static org.distill4j.runtime.loss.LossFixture.value;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.distill4j.runtime.layer.Layer;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Losses of relations against their formulas over all pairs or triples of a batch. */
class RelationLossFormulaTest {

  private static final int BATCH = 6;
  private static final INDArray TEACHER = normal(1, BATCH, 4);
  private static final INDArray STUDENT = normal(2, BATCH, 3);

  private static final List<Layer> LOSSES =
      List.of(
          new RelationalDistanceLoss(),
          new RelationalAngleLoss(),
          new SimilarityPreservingLoss(),
          new ProbabilisticKnowledgeTransferLoss());

  private static double dot(double[] x, double[] y) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += x[i] * y[i];
    }
    return sum;
  }

  private static double[] difference(double[] x, double[] y) {
    double[] difference = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      difference[i] = x[i] - y[i];
    }
    return difference;
  }

  private static double huber(double x) {
    return Math.abs(x) <= 1 ? x * x / 2 : Math.abs(x) - 0.5;
  }

  private static double[][] distances(INDArray features) {
    double[][] distances = new double[BATCH][BATCH];
    double mean = 0;
    for (int i = 0; i < BATCH; i++) {
      for (int j = 0; j < BATCH; j++) {
        double[] d = difference(row(features, i), row(features, j));
        distances[i][j] = Math.sqrt(dot(d, d));
        mean += distances[i][j] / (BATCH * (BATCH - 1));
      }
    }
    for (double[] line : distances) {
      for (int j = 0; j < BATCH; j++) {
        line[j] /= mean;
      }
    }
    return distances;
  }

  @Test
  void relationalDistanceIsTheHuberLossOfRelativeDistances() {
    double[][] teacher = distances(TEACHER);
    double[][] student = distances(STUDENT);
    double expected = 0;
    for (int i = 0; i < BATCH; i++) {
      for (int j = 0; j < BATCH; j++) {
        expected += i == j ? 0 : huber(student[i][j] - teacher[i][j]) / (BATCH * BATCH);
      }
    }
    assertThat(value(new RelationalDistanceLoss(), TEACHER, STUDENT)).isWithin(1e-6).of(expected);
  }

  private static double cosine(INDArray features, int j, int i, int k) {
    double[] one = difference(row(features, i), row(features, j));
    double[] other = difference(row(features, k), row(features, j));
    double norm = Math.sqrt(dot(one, one) * dot(other, other));
    return norm == 0 ? 0 : dot(one, other) / norm;
  }

  @Test
  void relationalAngleIsTheHuberLossOfCosines() {
    double expected = 0;
    for (int j = 0; j < BATCH; j++) {
      for (int i = 0; i < BATCH; i++) {
        for (int k = 0; k < BATCH; k++) {
          double angle = cosine(STUDENT, j, i, k) - cosine(TEACHER, j, i, k);
          expected += huber(angle) / (BATCH * BATCH * BATCH);
        }
      }
    }
    assertThat(value(new RelationalAngleLoss(), TEACHER, STUDENT)).isWithin(1e-9).of(expected);
  }

  private static double[][] unitGram(INDArray features) {
    double[][] gram = new double[BATCH][BATCH];
    for (int i = 0; i < BATCH; i++) {
      for (int j = 0; j < BATCH; j++) {
        gram[i][j] = dot(row(features, i), row(features, j));
      }
      double length = Math.sqrt(dot(gram[i], gram[i]));
      for (int j = 0; j < BATCH; j++) {
        gram[i][j] /= length;
      }
    }
    return gram;
  }

  @Test
  void similarityPreservingComparesUnitRowsOfProducts() {
    double[][] teacher = unitGram(TEACHER);
    double[][] student = unitGram(STUDENT);
    double expected = 0;
    for (int i = 0; i < BATCH; i++) {
      double[] d = difference(teacher[i], student[i]);
      expected += dot(d, d) / (BATCH * BATCH);
    }
    assertThat(value(new SimilarityPreservingLoss(), TEACHER, STUDENT)).isWithin(1e-9).of(expected);
  }

  private static double[][] neighbours(INDArray features) {
    double[][] p = new double[BATCH][BATCH];
    for (int i = 0; i < BATCH; i++) {
      double sum = 0;
      for (int j = 0; j < BATCH; j++) {
        double[] x = row(features, i);
        double[] y = row(features, j);
        p[i][j] = (1 + dot(x, y) / Math.sqrt(dot(x, x) * dot(y, y))) / 2;
        sum += p[i][j];
      }
      for (int j = 0; j < BATCH; j++) {
        p[i][j] /= sum;
      }
    }
    return p;
  }

  @Test
  void knowledgeTransferIsTheMeanDivergenceOfNeighbours() {
    double[][] p = neighbours(TEACHER);
    double[][] q = neighbours(STUDENT);
    double expected = 0;
    for (int i = 0; i < BATCH; i++) {
      for (int j = 0; j < BATCH; j++) {
        expected += p[i][j] * Math.log(p[i][j] / q[i][j]) / (BATCH * BATCH);
      }
    }
    assertThat(value(new ProbabilisticKnowledgeTransferLoss(), TEACHER, STUDENT))
        .isWithin(1e-6)
        .of(expected);
  }

  @Test
  void aPermutationOfTheBatchChangesNothing() {
    int[] order = {3, 0, 5, 1, 2, 4};
    INDArray teacher = TEACHER.dup();
    INDArray student = STUDENT.dup();
    for (int i = 0; i < BATCH; i++) {
      teacher.putRow(i, TEACHER.getRow(order[i]));
      student.putRow(i, STUDENT.getRow(order[i]));
    }
    for (Layer loss : LOSSES) {
      assertWithMessage("%s", loss)
          .that(value(loss, teacher, student))
          .isWithin(1e-12)
          .of(value(loss, TEACHER, STUDENT));
    }
  }

  @Test
  void imagesCountAsOneVector() {
    for (Layer loss : LOSSES) {
      assertWithMessage("%s", loss)
          .that(value(loss, TEACHER.reshape('c', BATCH, 2, 1, 2), STUDENT))
          .isWithin(1e-12)
          .of(value(loss, TEACHER, STUDENT));
    }
  }

  @Test
  void gradientsAreProportionalToThatOfTheLoss() {
    for (Layer loss : LOSSES) {
      INDArray one = gradient(loss, 1, 1, TEACHER, STUDENT);
      INDArray more = gradient(loss, 1, 100, TEACHER, STUDENT);
      assertWithMessage("%s", loss).that(more.equalsWithEps(one.mul(100), 1e-9)).isTrue();
      assertWithMessage("%s", loss).that(one.norm2Number().doubleValue()).isGreaterThan(0.0);
    }
  }

  @Test
  void refuseBatchesOfDifferentSizes() {
    for (Layer loss : LOSSES) {
      var refused =
          assertThrows(IllegalArgumentException.class, () -> value(loss, TEACHER, normal(1, 5, 3)));
      assertThat(refused)
          .hasMessageThat()
          .contains("the same batch size, but are [6, 4] and [5, 3]");
    }
  }
}
