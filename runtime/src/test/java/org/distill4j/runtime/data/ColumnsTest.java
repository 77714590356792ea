package org.distill4j.runtime.data;

import static com.google.common.truth.Truth.assertThat;

import org.distill4j.runtime.kernel.api.Rows;
import org.distill4j.runtime.kernel.array.Buffers;
import org.distill4j.runtime.kernel.array.HostRows;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

class ColumnsTest {

  private final Buffers buffers = new Buffers();

  @Test
  void tokensArePaddedToTheLongestRowOfTheBatch() {
    TokenColumn column = new TokenColumn(new int[][] {{5, 6, 7}, {}, {8}});

    Value all = column.batch(new int[] {2, 0, 1}, DataType.FLOAT, buffers);
    assertThat(all.array().dataType()).isEqualTo(DataType.INT32);
    assertThat(all.array().toIntMatrix()).isEqualTo(new int[][] {{8, 0, 0}, {5, 6, 7}, {0, 0, 0}});
    assertThat(all.mask().toFloatMatrix())
        .isEqualTo(new float[][] {{1, 0, 0}, {1, 1, 1}, {0, 0, 0}});

    Value empty = column.batch(new int[] {1}, DataType.DOUBLE, buffers);
    assertThat(empty.array().toIntMatrix()).isEqualTo(new int[][] {{0}});
    assertThat(empty.mask().toDoubleMatrix()).isEqualTo(new double[][] {{0}});
  }

  @Test
  void whatAnEarlierBatchLeftInTheArraysIsGone() {
    SequenceColumn column =
        new SequenceColumn(2, new float[][][] {{{1, 2}, {3, 4}}, {{5, 6}}, {{7, 8}, {9, 10}}});
    column.batch(new int[] {0, 2}, DataType.FLOAT, buffers);

    Value value = column.batch(new int[] {1, 0}, DataType.FLOAT, buffers);

    assertThat(value.array().shape()).isEqualTo(new long[] {2, 2, 2});
    assertThat(flat(value.array())).isEqualTo(new float[] {5, 6, 0, 0, 1, 2, 3, 4});
    assertThat(value.mask().toFloatMatrix()).isEqualTo(new float[][] {{1, 0}, {1, 1}});
  }

  @Test
  void anEmptySequenceIsOneStepThatTheMaskLeavesOut() {
    SequenceColumn column = new SequenceColumn(2, new float[][][] {{}, {{1, 2}}});

    Value value = column.batch(new int[] {0}, DataType.FLOAT, buffers);

    assertThat(value.array().shape()).isEqualTo(new long[] {1, 1, 2});
    assertThat(value.mask().toFloatMatrix()).isEqualTo(new float[][] {{0}});
  }

  @Test
  void whatWasRecordedIsReadWhereItLies() {
    float[][] recorded = {{1, 2, 3, 4, 5, 6}, {7, 8, 9, 10, 11, 12}};
    RecordedColumn column = new RecordedColumn(new long[] {3, 2}, recorded);

    Value value = column.batch(new int[] {1, 0, 1}, DataType.DOUBLE, buffers);

    assertThat(value.shape()).isEqualTo(new long[] {3, 3, 2});
    assertThat(value.type()).isEqualTo(DataType.DOUBLE);
    assertRows(value.rows());
    assertThat(value.array().shape()).isEqualTo(new long[] {3, 3, 2});
    assertThat(value.array().dataType()).isEqualTo(DataType.DOUBLE);
    assertThat(value.is(value.array())).isTrue();
    assertRows(HostRows.reading(value.array()));
    assertRows(HostRows.reading(value.array().castTo(DataType.FLOAT)));
  }

  /** Examples 1, 0 and 1 of what was recorded, three rows of two numbers each. */
  private static void assertRows(Rows rows) {
    double[] wide = new double[2];
    float[] narrow = new float[2];
    float[] several = new float[3];
    rows.read(2, wide);
    rows.read(3, narrow);
    rows.read(6, 1, several);

    assertThat(rows.columns()).isEqualTo(2);
    assertThat(wide).isEqualTo(new double[] {11, 12});
    assertThat(narrow).isEqualTo(new float[] {1, 2});
    assertThat(several).isEqualTo(new float[] {8, 9, 10});
  }

  @Test
  void labelsAreMultiHotWithTheirWeights() {
    LabelColumn plain = new LabelColumn(4, new int[][] {{1, 3}, {}});
    LabelColumn counted = new LabelColumn(3, new int[][] {{2, 0}}, new float[][] {{5, 1}});

    INDArray both = plain.batch(new int[] {1, 0}, DataType.FLOAT, buffers).array();
    assertThat(both.toFloatMatrix()).isEqualTo(new float[][] {{0, 0, 0, 0}, {0, 1, 0, 1}});
    INDArray weighted = counted.batch(new int[] {0}, DataType.DOUBLE, buffers).array();
    assertThat(weighted.toDoubleMatrix()).isEqualTo(new double[][] {{1, 0, 5}});
    assertThat(counted.weight(0, 2)).isEqualTo(5f);
    assertThat(counted.weight(0, 1)).isEqualTo(0f);
  }

  @Test
  void featuresAndRecordedRowsKeepTheirShape() {
    FeatureColumn features = new FeatureColumn(new float[][] {{1, 2}, {3, 4}, {5, 6}});
    RecordedColumn recorded =
        new RecordedColumn(new long[] {2, 2}, new float[][] {{1, 2, 3, 4}, {5, 6, 7, 8}});

    INDArray some = features.batch(new int[] {2, 0}, DataType.DOUBLE, buffers).array();
    assertThat(some.toDoubleMatrix()).isEqualTo(new double[][] {{5, 6}, {1, 2}});
    INDArray one = recorded.batch(new int[] {1}, DataType.FLOAT, new Buffers()).array();
    assertThat(one.shape()).isEqualTo(new long[] {1, 2, 2});
    assertThat(flat(one)).isEqualTo(new float[] {5, 6, 7, 8});
    assertThat(recorded.bytes()).isEqualTo(32);
  }

  @Test
  void imagesKeepTheirShape() {
    ImageColumn images =
        new ImageColumn(2, 1, 2, new float[][] {{1, 2, 3, 4}, {5, 6, 7, 8}, {9, 9, 9, 9}});

    Value some = images.batch(new int[] {1, 0}, DataType.FLOAT, buffers);
    assertThat(some.array().shape()).isEqualTo(new long[] {2, 2, 1, 2});
    assertThat(flat(some.array())).isEqualTo(new float[] {5, 6, 7, 8, 1, 2, 3, 4});
    assertThat(some.mask()).isNull();
    assertThat(images.bytes()).isEqualTo(48);
    assertThat(new ImageColumn(2, 2, 1, new float[][] {{1, 2, 3, 4}, {1}}).problem())
        .hasValue("example 1 has 1 numbers but an image of 2 x 2 x 1 has 4");
  }

  @Test
  void clipsArePaddedToTheMostOfTheBatch() {
    FrameSequenceColumn column =
        new FrameSequenceColumn(2, 1, new float[][] {{1, 2, 3, 4}, {5, 6}, {}});

    Value all = column.batch(new int[] {1, 0, 2}, DataType.DOUBLE, buffers);
    assertThat(all.array().shape()).isEqualTo(new long[] {3, 2, 2, 1});
    assertThat(flat(all.array())).isEqualTo(new float[] {5, 6, 0, 0, 1, 2, 3, 4, 0, 0, 0, 0});
    assertThat(all.mask().toDoubleMatrix()).isEqualTo(new double[][] {{1, 0}, {1, 1}, {0, 0}});
    assertThat(column.length(0)).isEqualTo(2);
    assertThat(new FrameSequenceColumn(2, 2, new float[][] {{1, 2, 3, 4, 5, 6}}).problem())
        .hasValue(
            "example 0 has 6 numbers, which is no whole number of clips of 2 frames of 2"
                + " features");
  }

  @Test
  void columnsKeepTheirOwnCopy() {
    int[][] rows = {{1, 2}};
    TokenColumn column = new TokenColumn(rows);
    rows[0][0] = 9;

    assertThat(column.batch(new int[] {0}, DataType.FLOAT, buffers).array().toIntMatrix())
        .isEqualTo(new int[][] {{1, 2}});
    assertThat(column.largest()).isEqualTo(2);
  }

  @Test
  void arraysAreUsedAgainWhileTheShapeStays() {
    TokenColumn column = new TokenColumn(new int[][] {{1}, {2}});

    INDArray first = column.batch(new int[] {0}, DataType.FLOAT, buffers).array();
    INDArray second = column.batch(new int[] {1}, DataType.FLOAT, buffers).array();

    assertThat(second).isSameInstanceAs(first);
  }

  private static float[] flat(INDArray array) {
    float[] numbers = new float[(int) array.length()];
    HostArray.reading(array).read(0, numbers);
    return numbers;
  }
}
