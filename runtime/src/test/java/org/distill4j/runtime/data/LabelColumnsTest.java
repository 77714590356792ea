package org.distill4j.runtime.data;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.distill4j.runtime.kernel.array.Buffers;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.factory.Nd4j;

/** Labels of steps and places, and targets of a regression. */
final class LabelColumnsTest {

  private static Value batch(Column column, int... examples) {
    return column.batch(examples, DataType.FLOAT, new Buffers());
  }

  private static String problem(Column column) {
    return column.problem().orElse("none");
  }

  @Test
  void labelsOfStepsArePaddedWithIgnoredOnes() {
    StepLabelColumn column = new StepLabelColumn(9, new int[][] {{1, 2, 3}, {}, {-1, 8}});

    assertThat(batch(column, 2, 0, 1).array())
        .isEqualTo(Nd4j.createFromArray(new int[][] {{-1, 8, -1}, {1, 2, 3}, {-1, -1, -1}}));
    assertThat(batch(column, 1).array()).isEqualTo(Nd4j.createFromArray(new int[][] {{-1}}));
    assertThat(batch(column, 0).mask()).isNull();
    assertThat(column.length(2)).isEqualTo(2);
    assertThat(problem(column)).isEqualTo("none");
  }

  @Test
  void labelsOfLaterStepsAreShifted() {
    StepLabelColumn column = new StepLabelColumn(9, new int[][] {{1, 2, 3}, {}, {7}});

    assertThat(column.ahead(1).labels(0)).isEqualTo(new int[] {2, 3});
    assertThat(column.ahead(2).labels(0)).isEqualTo(new int[] {3});
    assertThat(column.ahead(1).labels(1)).isEmpty();
    assertThat(column.ahead(5).labels(2)).isEmpty();
    assertThrows(IllegalArgumentException.class, () -> column.ahead(0));
  }

  @Test
  void labelsOfPlacesAreMaps() {
    PlaceLabelColumn column =
        new PlaceLabelColumn(3, 2, 2, new int[][] {{0, 1, 2, -1}, {2, 2, 2, 2}});

    assertThat(batch(column, 0).array())
        .isEqualTo(Nd4j.createFromArray(new int[][][] {{{0, 1}, {2, -1}}}));
    assertThat(problem(column)).isEqualTo("none");
    assertThat(problem(new PlaceLabelColumn(3, 2, 2, new int[][] {{0, 1}})))
        .isEqualTo("example 0 has 2 labels but an image of 2 x 2 places has 4");
  }

  @Test
  void wrongClassesAreRefused() {
    assertThat(problem(new StepLabelColumn(3, new int[][] {{0, 3}})))
        .isEqualTo(
            "example 0 has the label 3 at step 1; labels are whole numbers from 0 to 2, or -1 to"
                + " ignore the step");
    assertThat(problem(new StepLabelColumn(3, new int[][] {null})))
        .isEqualTo("example 0 has no row; give it an empty one");
    assertThat(problem(new PlaceLabelColumn(3, 1, 1, new int[][] {{-2}})))
        .contains("the label -2 at place 0");
    assertThrows(IllegalArgumentException.class, () -> new StepLabelColumn(0, new int[][] {}));
  }

  @Test
  void missingTargetsAreMaskedZeros() {
    TargetColumn column = new TargetColumn(new float[][] {{1, Float.NaN}, {2, 3}});

    Value batch = batch(column, 1, 0);
    assertThat(batch.array()).isEqualTo(Nd4j.createFromArray(new float[][] {{2, 3}, {1, 0}}));
    assertThat(batch.mask()).isEqualTo(Nd4j.createFromArray(new float[][] {{1, 1}, {1, 0}}));
    assertThat(column.targets(0)[1]).isNaN();
    assertThat(batch(new TargetColumn(new float[][] {{1}}), 0).mask()).isNull();
  }

  @Test
  void targetsMustBeNumbersOfOneLength() {
    assertThat(problem(new TargetColumn(new float[][] {{1}, {1, 2}})))
        .isEqualTo("example 1 has 2 values but example 0 has 1; mark missing ones with NaN");
    assertThat(problem(new TargetColumn(new float[][] {{Float.POSITIVE_INFINITY}})))
        .contains("Infinity at position 0");
    assertThat(problem(new TargetColumn(new float[][] {{}}))).contains("has no values");
    assertThat(problem(new TargetColumn(new float[][] {null}))).contains("has no values");
  }

  @Test
  void fingerprintsDependOnTheContent() {
    Column[] columns = {
      new StepLabelColumn(3, new int[][] {{1}}),
      new StepLabelColumn(4, new int[][] {{1}}),
      new StepLabelColumn(3, new int[][] {{2}}),
      new PlaceLabelColumn(3, 1, 1, new int[][] {{1}}),
      new TargetColumn(new float[][] {{1}}),
      new TargetColumn(new float[][] {{Float.NaN}}),
    };
    assertThat(
            Arrays.stream(columns)
                .map(column -> Examples.builder().input("x", column).build().fingerprint())
                .distinct()
                .count())
        .isEqualTo(columns.length);
  }
}
