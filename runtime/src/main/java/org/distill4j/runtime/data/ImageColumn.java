package org.distill4j.runtime.data;

import java.util.Optional;
import org.distill4j.runtime.kernel.array.Buffers;
import org.nd4j.linalg.api.buffer.DataType;

/** Images of one size. A batch is [batch, channels, height, width]. */
public final class ImageColumn implements Column {

  private final int channels;
  private final int height;
  private final int width;
  private final FloatRows rows;

  /**
   * The images, which must not be changed any more: they may be large and are not copied.
   *
   * @param channels the number of channels, at least 1
   * @param height the number of lines, at least 1
   * @param width the number of pixels of a line, at least 1
   * @param pixels for each image channels * height * width finite numbers: channel after channel,
   *     in each of them line after line
   */
  public ImageColumn(int channels, int height, int width, float[][] pixels) {
    Lengths.require("channels", channels);
    Lengths.require("height", height);
    Lengths.require("width", width);
    this.channels = channels;
    this.height = height;
    this.width = width;
    this.rows = FloatRows.owning(pixels);
  }

  @Override
  public int size() {
    return rows.size();
  }

  /** The bytes that the images take. */
  public long bytes() {
    return rows.bytes();
  }

  @Override
  public Value batch(int[] examples, DataType type, Buffers buffers) {
    return Value.of(
        rows.batch(examples, pixels(), type, buffers, examples.length, channels, height, width));
  }

  @Override
  public void digest(ContentDigest digest) {
    digest.add("images").add(channels, height, width);
    rows.digest(digest);
  }

  @Override
  public Optional<String> problem() {
    return rows.problem().or(this::wrongLength);
  }

  private Optional<String> wrongLength() {
    for (int i = 0; i < rows.size(); i++) {
      if (rows.length(i) != pixels()) {
        return Optional.of(
            "example %d has %d numbers but an image of %d x %d x %d has %d"
                .formatted(i, rows.length(i), channels, height, width, pixels()));
      }
    }
    return Optional.empty();
  }

  private int pixels() {
    return Math.multiplyExact(channels, Math.multiplyExact(height, width));
  }
}
