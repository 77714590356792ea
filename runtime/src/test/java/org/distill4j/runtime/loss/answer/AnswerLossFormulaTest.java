package org.distill4j.runtime.loss.answer;

import static com.google.common.truth.Truth.assertThat;
import static org.distill4j.runtime.loss.LossFixture.divergence;
import static org.distill4j.runtime.loss.LossFixture.normal;
import static org.distill4j.runtime.loss.LossFixture.row;
import static org.distill4j.runtime.loss.LossFixture.softmax;
import static org.distill4j.runtime.loss.LossFixture.value;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Answer losses, compared with their formulas one example at a time. */
class AnswerLossFormulaTest {

  private static final int BATCH = 5;
  private static final int CLASSES = 7;
  private static final INDArray TEACHER = normal(1, BATCH, CLASSES);
  private static final INDArray STUDENT = normal(2, BATCH, CLASSES);

  /** Rows with one label, several labels, none, all, and weighted labels. */
  private static final INDArray LABELS =
      Nd4j.createFromArray(
          new double[][] {
            {0, 1, 0, 0, 0, 0, 0},
            {1, 0, 1, 0, 0, 1, 0},
            {0, 0, 0, 0, 0, 0, 0},
            {1, 1, 1, 1, 1, 1, 1},
            {0, 0.5, 0, 3, 0, 0, 1}
          });

  private interface Example {
    double loss(double[] teacher, double[] student, double[] labels);
  }

  private static double mean(Example example) {
    double sum = 0;
    for (int i = 0; i < BATCH; i++) {
      sum += example.loss(row(TEACHER, i), row(STUDENT, i), row(LABELS, i));
    }
    return sum / BATCH;
  }

  private static double crossEntropy(double[] target, double[] student) {
    double[] q = softmax(student, 1);
    double sum = 0;
    for (int i = 0; i < q.length; i++) {
      sum -= target[i] * Math.log(q[i]);
    }
    return sum;
  }

  private static double[] normalised(double[] labels) {
    double sum = Arrays.stream(labels).sum();
    return Arrays.stream(labels).map(label -> sum == 0 ? 0 : label / sum).toArray();
  }

  @Test
  void crossEntropyNormalisesLabels() {
    assertThat(value(new CrossEntropyLoss(), STUDENT, LABELS))
        .isWithin(1e-12)
        .of(mean((teacher, student, labels) -> crossEntropy(normalised(labels), student)));
  }

  @Test
  void labelSmoothingSpreadsAShareOverAllClasses() {
    for (double s : new double[] {0, 0.1, 0.9, 1}) {
      double expected =
          mean(
              (teacher, student, labels) -> {
                double[] target = normalised(labels);
                boolean labelled = Arrays.stream(labels).sum() > 0;
                for (int i = 0; i < CLASSES; i++) {
                  target[i] = labelled ? (1 - s) * target[i] + s / CLASSES : 0;
                }
                return crossEntropy(target, student);
              });
      assertThat(value(new LabelSmoothingLoss(s), STUDENT, LABELS)).isWithin(1e-12).of(expected);
    }
  }

  @Test
  void annotatorsCountUpToTheirAgreement() {
    for (double agreeing : new double[] {0.5, 1, 2}) {
      double expected =
          mean(
              (teacher, student, labels) -> {
                double[] a =
                    Arrays.stream(labels).map(count -> Math.min(count / agreeing, 1)).toArray();
                return crossEntropy(a, student) / Math.max(1, Arrays.stream(a).sum());
              });
      assertThat(value(new AnnotatorCrossEntropyLoss(agreeing), STUDENT, LABELS))
          .isWithin(1e-12)
          .of(expected);
    }
  }

  @Test
  void pseudoLabelsAreTheUnionOfLabelsAndTheTeachersBest() {
    for (int top : new int[] {1, 3, CLASSES}) {
      double expected =
          mean(
              (teacher, student, labels) -> {
                double[] target = new double[CLASSES];
                for (int i = 0; i < CLASSES; i++) {
                  double score = teacher[i];
                  long better = Arrays.stream(teacher).filter(other -> other > score).count();
                  target[i] = labels[i] != 0 || better < top ? 1 : 0;
                }
                return crossEntropy(normalised(target), student);
              });
      assertThat(value(new PseudoLabelsLoss(top), TEACHER, STUDENT, LABELS))
          .isWithin(1e-12)
          .of(expected);
    }
  }

  @Test
  void vanillaDistillationIsTheDivergence() {
    for (double temperature : new double[] {0.5, 1, 4}) {
      double expected =
          mean(
              (teacher, student, labels) ->
                  divergence(softmax(teacher, temperature), softmax(student, temperature)));
      assertThat(value(new VanillaDistillationLoss(temperature, false), TEACHER, STUDENT))
          .isWithin(1e-12)
          .of(expected);
      assertThat(value(new VanillaDistillationLoss(temperature, true), TEACHER, STUDENT))
          .isWithin(1e-10)
          .of(temperature * temperature * expected);
    }
  }

  @Test
  void jensenShannonIsTheDivergenceFromTheMixture() {
    for (double beta : new double[] {0.1, 0.5, 0.8}) {
      for (double temperature : new double[] {1, 3}) {
        double expected =
            mean(
                (teacher, student, labels) -> {
                  double[] p = softmax(teacher, temperature);
                  double[] q = softmax(student, temperature);
                  double[] m = new double[CLASSES];
                  Arrays.setAll(m, i -> beta * p[i] + (1 - beta) * q[i]);
                  return beta * divergence(p, m) + (1 - beta) * divergence(q, m);
                });
        assertThat(value(new JensenShannonLoss(beta, temperature), TEACHER, STUDENT))
            .isWithin(1e-12 * temperature * temperature)
            .of(temperature * temperature * expected);
      }
    }
  }

  private static double[] standardised(double[] logits) {
    double mean = Arrays.stream(logits).average().getAsDouble();
    double variance = Arrays.stream(logits).map(z -> (z - mean) * (z - mean)).sum();
    double deviation = Math.sqrt(variance / (logits.length - 1));
    return Arrays.stream(logits).map(z -> (z - mean) / deviation).toArray();
  }

  @Test
  void standardisedDistillationComparesStandardScores() {
    double expected =
        mean(
            (teacher, student, labels) ->
                divergence(softmax(standardised(teacher), 3), softmax(standardised(student), 3)));
    assertThat(value(new StandardisedDistillationLoss(3), TEACHER, STUDENT))
        .isWithin(1e-10)
        .of(9 * expected);
  }

  @Test
  void decoupledDistillationWeightsTargetAndRest() {
    for (double[] weights : new double[][] {{1, 0}, {0, 1}, {2, 8}}) {
      double temperature = 2;
      double expected =
          mean(
              (teacher, student, labels) -> {
                double[] p = softmax(teacher, temperature);
                double[] q = softmax(student, temperature);
                double[] target = new double[2];
                double[] own = new double[2];
                for (int i = 0; i < CLASSES; i++) {
                  target[labels[i] == 0 ? 1 : 0] += p[i];
                  own[labels[i] == 0 ? 1 : 0] += q[i];
                }
                double[] rest = new double[CLASSES];
                double[] ownRest = new double[CLASSES];
                for (int i = 0; i < CLASSES; i++) {
                  rest[i] = labels[i] == 0 ? p[i] / target[1] : 0;
                  ownRest[i] = labels[i] == 0 ? q[i] / own[1] : 0;
                }
                boolean all = Arrays.stream(labels).allMatch(label -> label != 0);
                boolean none = Arrays.stream(labels).allMatch(label -> label == 0);
                double shares = all || none ? 0 : divergence(target, own);
                return weights[0] * shares + weights[1] * (all ? 0 : divergence(rest, ownRest));
              });
      assertThat(
              value(
                  new DecoupledDistillationLoss(weights[0], weights[1], temperature),
                  TEACHER,
                  STUDENT,
                  LABELS))
          .isWithin(1e-9)
          .of(temperature * temperature * expected);
    }
  }

  private static double correlation(double[] x, double[] y) {
    double meanX = Arrays.stream(x).average().getAsDouble();
    double meanY = Arrays.stream(y).average().getAsDouble();
    double product = 0;
    double squareX = 0;
    double squareY = 0;
    for (int i = 0; i < x.length; i++) {
      product += (x[i] - meanX) * (y[i] - meanY);
      squareX += (x[i] - meanX) * (x[i] - meanX);
      squareY += (y[i] - meanY) * (y[i] - meanY);
    }
    return product / Math.sqrt(squareX * squareY);
  }

  @Test
  void distCorrelatesRowsAndColumns() {
    double[][] p = new double[BATCH][];
    double[][] q = new double[BATCH][];
    double rows = 0;
    for (int i = 0; i < BATCH; i++) {
      p[i] = softmax(row(TEACHER, i), 2);
      q[i] = softmax(row(STUDENT, i), 2);
      rows += correlation(p[i], q[i]) / BATCH;
    }
    double columns = 0;
    for (int j = 0; j < CLASSES; j++) {
      int column = j;
      columns +=
          correlation(
                  Arrays.stream(p).mapToDouble(row -> row[column]).toArray(),
                  Arrays.stream(q).mapToDouble(row -> row[column]).toArray())
              / CLASSES;
    }
    assertThat(value(new DistLoss(1.5, 0.5, 2), TEACHER, STUDENT))
        .isWithin(1e-9)
        .of(4 * (1.5 * (1 - rows) + 0.5 * (1 - columns)));
  }

  @Test
  void curriculumTemperatureIsVanillaDistillationAtItsTemperature() {
    // A layer run starts with zero parameters: sigmoid(0) = 1/2.
    assertThat(value(new CurriculumTemperatureLoss(1, 6, 0, -1, 10), TEACHER, STUDENT))
        .isWithin(1e-10)
        .of(value(new VanillaDistillationLoss(4, true), TEACHER, STUDENT));
    CurriculumTemperatureLoss loss = new CurriculumTemperatureLoss(1, 6, 1, -1, 4);
    assertThat(loss.lambda(0)).isWithin(1e-12).of(1);
    assertThat(loss.lambda(2)).isWithin(1e-12).of(0);
    assertThat(loss.lambda(4)).isWithin(1e-12).of(-1);
    assertThat(loss.lambda(400)).isWithin(1e-12).of(-1);
  }

  @Test
  void confidentTeachers() {
    INDArray other = normal(3, BATCH, CLASSES);
    double sum = 0;
    for (int i = 0; i < BATCH; i++) {
      double[] labels = normalised(row(LABELS, i));
      double first = Math.exp(crossEntropy(labels, row(TEACHER, i)));
      double second = Math.exp(crossEntropy(labels, row(other, i)));
      double[] student = softmax(row(STUDENT, i), 2);
      sum += second / (first + second) * divergence(softmax(row(TEACHER, i), 2), student);
      sum += first / (first + second) * divergence(softmax(row(other, i), 2), student);
    }
    double actual = value(new ConfidentTeachersLoss(2), STUDENT, LABELS, TEACHER, other);
    assertThat(actual).isWithin(1e-9).of(4 * sum / BATCH);
  }
}
