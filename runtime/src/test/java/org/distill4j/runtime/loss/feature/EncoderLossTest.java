package org.distill4j.runtime.loss.feature;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.distill4j.runtime.loss.LossFixture;
import org.distill4j.testing.GradientCheck;
import org.distill4j.testing.LayerRun;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Losses of embeddings, attention maps and relations. */
final class EncoderLossTest {

  private static final double[][] MASK = {{1, 1, 0}, {1, 0, 0}};

  private static INDArray mask() {
    return Nd4j.createFromArray(MASK);
  }

  @Test
  void gradientsAreThoseOfTheValue() {
    INDArray features = LossFixture.normal(1, 2, 4);
    GradientCheck.of(new CosineDistanceLoss()).constant(features).input(2, 4).verify();
    GradientCheck.of(new PatientDistillationLoss()).constant(features).input(2, 4).verify();
    INDArray sequence = LossFixture.normal(2, 2, 3, 4);
    GradientCheck.of(new CosineDistanceLoss()).constant(sequence).masked(MASK, 4).verify();
    INDArray maps = LossFixture.normal(3, 2, 2, 3, 3);
    GradientCheck.of(new AttentionMatchingLoss())
        .constant(maps)
        .input(LossFixture.normal(4, 2, 2, 3, 3), mask())
        .verify();
    INDArray images = LossFixture.normal(7, 2, 2, 3, 4);
    GradientCheck.of(new PearsonDistillationLoss()).constant(images).input(2, 2, 3, 4).verify();
    GradientCheck.of(new PearsonDistillationLoss()).constant(images).input(2, 2, 2, 5).verify();
    INDArray wide = LossFixture.normal(5, 2, 3, 6);
    GradientCheck.of(new RelationDistillationLoss(2)).constant(wide).masked(MASK, 4).verify();
    GradientCheck.of(new RelationDistillationLoss(2))
        .constant(wide)
        .constant(LossFixture.normal(6, 2, 5, 6))
        .masked(MASK, 4)
        .input(2, 5, 4)
        .verify();
  }

  @Test
  void onlyCountedQueriesOfAttentionMapsAreCompared() {
    INDArray teacher = LossFixture.normal(1, 2, 2, 3, 3);
    INDArray student = teacher.dup();
    student.putScalar(new int[] {0, 1, 0, 2}, student.getDouble(0, 1, 0, 2) + 2);
    student.putScalar(new int[] {1, 0, 2, 1}, 50);

    double value =
        new LayerRun(new AttentionMatchingLoss(), true)
            .input(teacher, null, false)
            .input(student, mask(), true)
            .forward()
            .getDouble(0);

    // Three counted queries in two heads of three keys.
    assertThat(value).isWithin(1e-12).of(4.0 / (3 * 2 * 3));
  }

  @Test
  void headsMustDivideTheFeatures() {
    var refused =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                LossFixture.value(
                    new RelationDistillationLoss(4),
                    LossFixture.normal(1, 2, 3, 8),
                    LossFixture.normal(2, 2, 3, 6)));
    assertThat(refused).hasMessageThat().contains("divisible by 4 heads, but are [2, 3, 6]");
  }
}
