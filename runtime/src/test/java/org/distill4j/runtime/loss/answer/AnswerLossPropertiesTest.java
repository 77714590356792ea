package org.distill4j.runtime.loss.answer;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static org.distill4j.runtime.loss.LossFixture.gradient;
import static org.distill4j.runtime.loss.LossFixture.normal;
import static org.distill4j.runtime.loss.LossFixture.value;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.distill4j.runtime.layer.Layer;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Properties shared by the losses that compare the answers of a teacher and a student. */
class AnswerLossPropertiesTest {

  private static final int BATCH = 5;
  private static final int CLASSES = 7;
  private static final INDArray TEACHER = normal(1, BATCH, CLASSES);
  private static final INDArray STUDENT = normal(2, BATCH, CLASSES);

  private static List<Layer> taught() {
    return List.of(
        new VanillaDistillationLoss(2, true),
        new JensenShannonLoss(0.3, 2),
        new StandardisedDistillationLoss(2),
        new DistLoss(1, 2, 3),
        new CurriculumTemperatureLoss(1, 20, 0, -1, 10));
  }

  @Test
  void jensenShannonIsSymmetricAtOneHalfAndBounded() {
    Layer half = new JensenShannonLoss(0.5, 1);
    assertThat(value(half, TEACHER, STUDENT)).isWithin(1e-12).of(value(half, STUDENT, TEACHER));
    assertThat(value(half, TEACHER.mul(100), STUDENT.mul(100))).isAtMost(Math.log(2) + 1e-12);
  }

  @Test
  void areZeroForAStudentThatAnswersAsTheTeacher() {
    for (Layer loss : taught()) {
      assertWithMessage("%s", loss).that(value(loss, TEACHER, TEACHER)).isWithin(1e-9).of(0);
      assertWithMessage("%s", loss).that(value(loss, TEACHER, STUDENT)).isGreaterThan(0.0);
      assertWithMessage("%s", loss)
          .that(gradient(loss, 1, 1, TEACHER, TEACHER).norm2Number().doubleValue())
          .isWithin(1e-7)
          .of(0);
    }
  }

  @Test
  void gradientsAreProportionalToThatOfTheLoss() {
    for (Layer loss : taught()) {
      INDArray one = gradient(loss, 1, 1, TEACHER, STUDENT);
      INDArray three = gradient(loss, 1, -3, TEACHER, STUDENT);
      assertWithMessage("%s", loss).that(three.equalsWithEps(one.mul(-3), 1e-12)).isTrue();
    }
  }

  @Test
  void anOffsetOfTheLogitsChangesNothing() {
    for (Layer loss : taught()) {
      assertWithMessage("%s", loss)
          .that(value(loss, TEACHER.add(5), STUDENT.sub(9)))
          .isWithin(1e-9)
          .of(value(loss, TEACHER, STUDENT));
    }
  }

  @Test
  void refuseInputsOfDifferentShapes() {
    INDArray narrow = Nd4j.zeros(DataType.DOUBLE, BATCH, CLASSES - 1);
    INDArray deep = Nd4j.zeros(DataType.DOUBLE, BATCH, CLASSES, 1);
    for (Layer loss : taught()) {
      for (INDArray wrong : new INDArray[] {narrow, deep}) {
        var refused =
            assertThrows(IllegalArgumentException.class, () -> value(loss, wrong, STUDENT));
        assertThat(refused).hasMessageThat().contains("must both be [batch, classes]");
      }
    }
    for (Layer loss :
        new Layer[] {new PseudoLabelsLoss(1), new DecoupledDistillationLoss(1, 1, 1)}) {
      var refused =
          assertThrows(IllegalArgumentException.class, () -> value(loss, TEACHER, STUDENT, narrow));
      assertThat(refused).hasMessageThat().contains("student and labels must both be");
    }
  }
}
