package org.distill4j.runtime.data;

import java.util.Optional;
import org.distill4j.runtime.argument.Arguments;
import org.distill4j.runtime.kernel.array.Buffers;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The class of each place of an image, for segmentation. -1 marks a place that losses and metrics
 * ignore. A batch is [batch, height, width] of INT.
 */
public final class PlaceLabelColumn implements Column {

  private final int height;
  private final int width;
  private final ClassRows rows;

  /**
   * Creates a column. Takes ownership of the arrays, which may be large.
   *
   * @param classes the number of classes, at least 1
   * @param height the height in places, at least 1
   * @param width the width in places, at least 1
   * @param places for each place, line by line, a class from 0 to one less than {@code classes}, or
   *     -1
   */
  public PlaceLabelColumn(int classes, int height, int width, int[][] places) {
    Arguments.requireAtLeastOne("height", height);
    Arguments.requireAtLeastOne("width", width);
    this.height = height;
    this.width = width;
    this.rows = new ClassRows(classes, places);
  }

  @Override
  public int size() {
    return rows.size();
  }

  /** Returns the number of classes. */
  public int classes() {
    return rows.classes();
  }

  /** Returns the labels of an example, line by line. */
  public int[] labels(int example) {
    return rows.row(example).clone();
  }

  @Override
  public int largest(int example) {
    return rows.largest(example);
  }

  @Override
  public Value batch(int[] examples, DataType type, Buffers buffers) {
    INDArray array = buffers.get("place labels", DataType.INT32, examples.length, height, width);
    HostArray host = HostArray.writing(array);
    for (int i = 0; i < examples.length; i++) {
      host.write((long) i * places(), rows.row(examples[i]));
    }
    return Value.of(array);
  }

  @Override
  public void digest(ContentDigest digest) {
    digest.add("place labels").add(height, width);
    rows.digest(digest);
  }

  @Override
  public Optional<String> problem() {
    return rows.problem("place").or(this::wrongLength);
  }

  private Optional<String> wrongLength() {
    for (int i = 0; i < rows.size(); i++) {
      if (rows.length(i) != places()) {
        return Optional.of(
            "example %s has %s labels but an image of %s x %s places has %s"
                .formatted(i, rows.length(i), height, width, places()));
      }
    }
    return Optional.empty();
  }

  private int places() {
    return Math.multiplyExact(height, width);
  }
}
