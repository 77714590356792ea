package org.distill4j.runtime.loss;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.loss.answer.CausalCrossEntropyLoss;
import org.distill4j.runtime.loss.answer.CrossEntropyLoss;
import org.distill4j.runtime.loss.answer.CurriculumTemperatureLoss;
import org.distill4j.runtime.loss.answer.DecoupledDistillationLoss;
import org.distill4j.runtime.loss.answer.DistLoss;
import org.distill4j.runtime.loss.answer.JensenShannonLoss;
import org.distill4j.runtime.loss.answer.LabelSmoothingLoss;
import org.distill4j.runtime.loss.answer.PseudoLabelsLoss;
import org.distill4j.runtime.loss.answer.StandardisedDistillationLoss;
import org.distill4j.runtime.loss.answer.VanillaDistillationLoss;
import org.distill4j.testing.LayerRun;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Losses over answers at steps and places, against the same losses over one row for each. */
final class LogitRowsTest {

  private static final int CLASSES = 4;

  /** The rows of [2, 3, classes] that count: a mask excludes 2 and 5, and -1 the label of 3. */
  private static final int[] MASK = {1, 1, 0, 1, 1, 0};

  private static final int[] LABELS = {2, 0, 1, -1, 3, 1};

  private static final int[] UNMASKED = {0, 1, 3, 4};
  private static final int[] LABELLED = {0, 1, 4};

  private static List<Layer> taught() {
    return List.of(
        new VanillaDistillationLoss(3, true),
        new JensenShannonLoss(0.3, 2),
        new StandardisedDistillationLoss(2),
        new DistLoss(2, 1, 2),
        new CurriculumTemperatureLoss(1, 20, 0, -1, 10));
  }

  private static List<Layer> labelled() {
    return List.of(new CrossEntropyLoss(), new LabelSmoothingLoss(0.2));
  }

  private static List<Layer> taughtAndLabelled() {
    return List.of(new DecoupledDistillationLoss(1, 3, 2), new PseudoLabelsLoss(2));
  }

  private static INDArray logits(long seed) {
    return LossFixture.normal(seed, 6, CLASSES);
  }

  private static INDArray rows(INDArray matrix, int[] rows) {
    INDArray chosen = Nd4j.zeros(DataType.DOUBLE, rows.length, matrix.size(1));
    for (int i = 0; i < rows.length; i++) {
      chosen.putRow(i, matrix.getRow(rows[i]));
    }
    return chosen;
  }

  private static INDArray oneHot(int[] rows) {
    INDArray labels = Nd4j.zeros(DataType.DOUBLE, rows.length, CLASSES);
    for (int i = 0; i < rows.length; i++) {
      labels.putScalar(i, LABELS[rows[i]], 1);
    }
    return labels;
  }

  /** [6, classes] as the steps of two examples, with garbage where the mask is 0. */
  private static INDArray steps(INDArray matrix) {
    INDArray steps = matrix.dup();
    for (int i = 0; i < MASK.length; i++) {
      if (MASK[i] == 0) {
        steps.getRow(i).assign(Double.NaN);
      }
    }
    return steps.reshape('c', 2, 3, CLASSES);
  }

  /** [6, classes] as the places of two images of 1 x 3. */
  private static INDArray places(INDArray matrix) {
    return matrix
        .reshape('c', 2, 3, CLASSES)
        .permute(0, 2, 1)
        .dup('c')
        .reshape('c', 2, CLASSES, 1, 3);
  }

  private static INDArray mask() {
    return Nd4j.createFromArray(MASK).castTo(DataType.DOUBLE).reshape('c', 2, 3);
  }

  private static INDArray labels(long... shape) {
    return Nd4j.createFromArray(LABELS).reshape('c', shape);
  }

  private static double run(LayerRun run) {
    double value = run.forward().getDouble(0);
    run.backward(Nd4j.createFromArray(new double[] {1}));
    return value;
  }

  private static LayerRun run(Layer loss, INDArray teacher, INDArray student, INDArray labels) {
    return add(new LayerRun(loss, true), teacher, student, labels, null);
  }

  private static LayerRun add(
      LayerRun run, INDArray teacher, INDArray student, INDArray labels, INDArray mask) {
    if (teacher != null) {
      run.input(teacher, mask, false);
    }
    run.input(student, mask, true);
    return labels == null ? run : run.input(labels, null, false);
  }

  private static void check(Layer loss, boolean teacher, boolean labels) {
    INDArray t = teacher ? logits(1) : null;
    INDArray s = logits(2);
    int at = teacher ? 1 : 0;

    int[] counted = labels ? LABELLED : UNMASKED;
    LayerRun flat =
        run(
            loss,
            teacher ? rows(t, counted) : null,
            rows(s, counted),
            labels ? oneHot(counted) : null);
    double expected = run(flat);
    LayerRun stepwise =
        add(
            new LayerRun(loss, true),
            teacher ? steps(t) : null,
            steps(s),
            labels ? labels(2, 3) : null,
            mask());
    assertWithMessage("%s of steps", loss).that(run(stepwise)).isWithin(1e-12).of(expected);
    INDArray gradient = stepwise.inputGradient(at).reshape('c', 6, CLASSES);
    compare(loss, gradient, flat.inputGradient(at), counted);

    int[] all = labels ? new int[] {0, 1, 2, 4, 5} : new int[] {0, 1, 2, 3, 4, 5};
    LayerRun ofAll =
        run(loss, teacher ? rows(t, all) : null, rows(s, all), labels ? oneHot(all) : null);
    double placed = run(ofAll);
    LayerRun placewise =
        run(loss, teacher ? places(t) : null, places(s), labels ? labels(2, 1, 3) : null);
    assertWithMessage("%s of places", loss).that(run(placewise)).isWithin(1e-12).of(placed);
    INDArray back =
        placewise
            .inputGradient(at)
            .reshape('c', 2, CLASSES, 3)
            .permute(0, 2, 1)
            .dup('c')
            .reshape('c', 6, CLASSES);
    compare(loss, back, ofAll.inputGradient(at), all);
  }

  private static void compare(Layer loss, INDArray all, INDArray chosen, int[] rows) {
    INDArray expected = Nd4j.zeros(DataType.DOUBLE, 6, CLASSES);
    for (int i = 0; i < rows.length; i++) {
      expected.putRow(rows[i], chosen.getRow(i));
    }
    assertWithMessage("%s: %s and %s", loss, all, expected)
        .that(all.equalsWithEps(expected, 1e-12))
        .isTrue();
  }

  @Test
  void lossesOfStepsAndPlacesAreThoseOfTheirCountedRows() {
    taught().forEach(loss -> check(loss, true, false));
    labelled().forEach(loss -> check(loss, false, true));
    taughtAndLabelled().forEach(loss -> check(loss, true, true));
  }

  @Test
  void withoutACountedRowLossAndGradientAreZero() {
    INDArray none = Nd4j.zeros(DataType.DOUBLE, 2, 3);
    INDArray steps = logits(1).reshape('c', 2, 3, CLASSES);
    for (Layer loss : taught()) {
      LayerRun run = new LayerRun(loss, true).input(steps, none, false).input(steps, none, true);
      assertWithMessage("%s", loss).that(run(run)).isEqualTo(0.0);
      assertThat(run.inputGradient(1).norm2Number().doubleValue()).isEqualTo(0.0);
    }
    INDArray ignored = Nd4j.createFromArray(new int[][] {{-1}, {-1}});
    for (Layer loss : labelled()) {
      LayerRun run = new LayerRun(loss, true).input(steps, null, true).input(ignored, null, false);
      assertWithMessage("%s", loss).that(run(run)).isEqualTo(0.0);
      assertThat(run.inputGradient(0).norm2Number().doubleValue()).isEqualTo(0.0);
    }
  }

  @Test
  void aCausalLossComparesEachStepWithTheNextToken() {
    INDArray steps = logits(1).reshape('c', 2, 3, CLASSES);
    INDArray tokens = Nd4j.createFromArray(new int[][] {{1, 2, 3}, {3, 0, 0}});
    INDArray mask = Nd4j.createFromArray(new double[][] {{1, 1, 1}, {1, 1, 0}});
    double flat =
        LossFixture.value(
            new CrossEntropyLoss(),
            rows(logits(1), new int[] {0, 1, 3}),
            Nd4j.eye(CLASSES).castTo(DataType.DOUBLE).get(Nd4j.createFromArray(2L, 3L, 0L)));

    LayerRun run =
        new LayerRun(new CausalCrossEntropyLoss(), true)
            .input(steps, mask, true)
            .input(tokens, mask, false);

    assertThat(run(run)).isWithin(1e-12).of(flat);
    assertThat(run.inputGradient(0).getDouble(0, 2, 0)).isEqualTo(0.0);
  }

  @Test
  void wrongLabelsAreRefused() {
    INDArray steps = logits(1).reshape('c', 2, 3, CLASSES);
    assertThat(refused(steps, new int[][] {{0, 4}, {0, 0}}))
        .contains("The label 4 at position 1 of example 0 of the batch is no class");
    assertThat(refused(steps, new int[][] {{0, 0}, {-2, 0}}))
        .contains("The label -2 at position 0 of example 1");
    assertThat(refused(steps, new int[][] {{0, 0, 0, -1}, {0, 0, 0, 1}}))
        .contains("Example 1 of the batch has a label at step 3, but the logits have 3 steps");
    assertThat(refused(steps, new int[][] {{0, 0}})).contains("but labels are [1, 2]");
  }

  private static String refused(INDArray steps, int[][] labels) {
    return assertThrows(
            IllegalArgumentException.class,
            () -> LossFixture.value(new CrossEntropyLoss(), steps, Nd4j.createFromArray(labels)))
        .getMessage();
  }
}
