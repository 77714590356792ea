package org.distill4j.runtime.loss.answer;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.distill4j.runtime.layer.Layer;
import org.distill4j.testing.GradientCheck;
import org.distill4j.testing.LayerRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Gradients and limits of losses of answers. */
class AnswerLossTest {

  private static final INDArray TEACHER =
      Nd4j.createFromArray(
          new double[][] {{1, -2, 0.5, 0}, {0, 3, -1, 2}, {-1, 0, 0.3, 0.1}, {2, 2, 0, 1}});

  /** One answer, several, none, and weighted ones. */
  private static final INDArray LABELS =
      Nd4j.createFromArray(
          new double[][] {{0, 1, 0, 0}, {1, 0, 1, 0}, {0, 0, 0, 0}, {0.5, 3, 0, 0}});

  private static double value(Layer loss, INDArray... inputs) {
    LayerRun run = new LayerRun(loss, true);
    for (INDArray input : inputs) {
      run.input(input, null, false);
    }
    return run.forward().getDouble(0);
  }

  private static INDArray gradient(
      Layer loss, INDArray teacher, INDArray student, INDArray... labels) {
    LayerRun run = new LayerRun(loss, true).input(teacher, null, false).input(student, null, true);
    for (INDArray label : labels) {
      run.input(label, null, false);
    }
    run.forward();
    run.backward(Nd4j.ones(DataType.DOUBLE, 1));
    return run.inputGradient(1);
  }

  private static INDArray row(double... values) {
    return Nd4j.createFromArray(new double[][] {values});
  }

  @Test
  void ofLabels() {
    GradientCheck.of(new LabelSmoothingLoss(0.3)).input(4, 4).constant(LABELS).verify();
    GradientCheck.of(new AnnotatorCrossEntropyLoss(2)).input(4, 4).constant(LABELS).verify();
    GradientCheck.of(new PseudoLabelsLoss(2))
        .constant(TEACHER)
        .input(4, 4)
        .constant(LABELS)
        .verify();
  }

  @Test
  void ofTeachers() {
    for (Layer loss :
        new Layer[] {
          new JensenShannonLoss(0.2, 3),
          new JensenShannonLoss(0.7, 0.5),
          new JensenShannonLoss(0, 2),
          new JensenShannonLoss(1, 2),
          new StandardisedDistillationLoss(2),
          new DistLoss(2, 0, 1),
          new DistLoss(0, 3, 4),
          new DistLoss(1, 1, 0.7),
          new CurriculumTemperatureLoss(1, 20, 1, 1, 10)
        }) {
      GradientCheck.of(loss).constant(TEACHER).input(4, 4).verify();
    }
    for (Layer loss :
        new Layer[] {
          new DecoupledDistillationLoss(1, 8, 4),
          new DecoupledDistillationLoss(2, 0, 1),
          new DecoupledDistillationLoss(0, 1, 0.5)
        }) {
      GradientCheck.of(loss).constant(TEACHER).input(4, 4).constant(LABELS).verify();
    }
  }

  @Test
  void smoothingByNothingIsCrossEntropy() {
    assertThat(value(new LabelSmoothingLoss(0), TEACHER, LABELS))
        .isWithin(1e-12)
        .of(value(new CrossEntropyLoss(), TEACHER, LABELS));
    assertThat(value(new LabelSmoothingLoss(0.3), TEACHER, Nd4j.zeros(DataType.DOUBLE, 4, 4)))
        .isWithin(0)
        .of(0);
  }

  @Test
  void partsOfTheDecoupledLossAddUpToTheDivergence() {
    // KL = TCKD + (1 - share of the target) NCKD, for one example.
    INDArray teacher = row(1, -2, 0.5, 0);
    INDArray student = row(0, 0.3, -1, 2);
    INDArray label = row(0, 0, 1, 0);
    double share = Math.exp(0.5) / (Math.exp(1) + Math.exp(-2) + Math.exp(0.5) + 1);
    assertThat(value(new DecoupledDistillationLoss(1, 1 - share, 1), teacher, student, label))
        .isWithin(1e-12)
        .of(value(new VanillaDistillationLoss(1, true), teacher, student));
  }

  @Test
  void theDecoupledTargetIsTheLabelAndNotTheTeachersBest() {
    INDArray teacher = row(5, 0, 0);
    INDArray student = row(0, 0, 5);
    Layer loss = new DecoupledDistillationLoss(1, 0, 1);
    // The share of the second answer is the same on both sides.
    assertThat(value(loss, teacher, student, row(0, 1, 0))).isWithin(1e-12).of(0);
    assertThat(value(loss, teacher, student, row(1, 0, 0))).isGreaterThan(1.0);
  }

  @Test
  void stayFiniteForHugeLogits() {
    INDArray one = row(1e4, -1e4, 0);
    INDArray other = row(-1e4, 1e4, 0);
    assertThat(value(new JensenShannonLoss(0.5, 1), one, other)).isWithin(1e-9).of(Math.log(2));
    for (INDArray labels : new INDArray[] {row(1, 0, 0), row(1, 1, 1), row(0, 0, 0)}) {
      Layer loss = new DecoupledDistillationLoss(1, 8, 1);
      assertThat(value(loss, one, other, labels)).isFinite();
      assertThat(gradient(loss, one, other, labels).sumNumber().doubleValue()).isWithin(1e-9).of(0);
    }
    for (Layer loss :
        new Layer[] {
          new CurriculumTemperatureLoss(1, 20, 0, -1, 10),
          new StandardisedDistillationLoss(1),
          new DistLoss(1, 1, 1)
        }) {
      assertThat(value(loss, one, other)).isFinite();
      assertThat(gradient(loss, one, other).norm2Number().doubleValue()).isFinite();
    }
  }

  @Test
  void standardisedLogitsIgnoreSizeAndOffset() {
    Layer loss = new StandardisedDistillationLoss(2);
    assertThat(value(loss, TEACHER, TEACHER.mul(7).addi(3))).isWithin(1e-12).of(0);
    INDArray equal = Nd4j.ones(DataType.DOUBLE, 4, 4);
    assertThat(gradient(loss, TEACHER, equal).norm2Number().doubleValue()).isEqualTo(0.0);
  }

  @Test
  void correlationsOfEqualAnswersLeaveNothing() {
    assertThat(value(new DistLoss(2, 2, 4), TEACHER, TEACHER)).isWithin(1e-9).of(0);
    INDArray equal = Nd4j.ones(DataType.DOUBLE, 4, 4);
    assertThat(value(new DistLoss(2, 3, 1), TEACHER, equal)).isWithin(1e-9).of(5);
    assertThat(gradient(new DistLoss(2, 3, 1), TEACHER, equal).norm2Number().doubleValue())
        .isEqualTo(0.0);
  }

  @Test
  void lambdaFollowsTheEpochsOfTheTraining() {
    CurriculumTemperatureLoss loss = new CurriculumTemperatureLoss(1, 20, 0, -1, 10);
    double[] gradients = new double[3];
    double[] epochs = {0.4, 4.5, 30};
    for (int i = 0; i < epochs.length; i++) {
      LayerRun run =
          new LayerRun(loss, true)
              .input(TEACHER, null, false)
              .input(TEACHER.neg(), null, true)
              .epoch(epochs[i]);
      run.set("theta", Nd4j.ones(DataType.DOUBLE, 1));
      run.forward();
      run.backward(Nd4j.ones(DataType.DOUBLE, 1));
      gradients[i] = run.gradient("theta").getDouble(0);
    }
    assertThat(gradients[0] / gradients[2]).isWithin(1e-12).of(-loss.lambda(1));
    assertThat(gradients[1] / gradients[2]).isWithin(1e-12).of(0.5);
  }

  @Test
  void refuseWhatIsOutOfRange() {
    refuses(
        "smoothing must be at least 0 and at most 1, but is 1.5",
        () -> new LabelSmoothingLoss(1.5));
    refuses("top must be at least 1, but is 0", () -> new PseudoLabelsLoss(0));
    refuses("temperature must be above 0", () -> new DecoupledDistillationLoss(1, 8, 0));
    refuses("beta must be at least 0", () -> new DecoupledDistillationLoss(1, -8, 1));
    refuses("beta must be between 0 and 1", () -> new JensenShannonLoss(1.1, 1));
    refuses(
        "lambdaTo must be between -1 and 1", () -> new CurriculumTemperatureLoss(1, 1, 0, -2, 1));
    refuses("but is Infinity", () -> new StandardisedDistillationLoss(Double.POSITIVE_INFINITY));
  }

  private static void refuses(String message, Executable made) {
    assertThat(assertThrows(IllegalArgumentException.class, made))
        .hasMessageThat()
        .contains(message);
  }
}
