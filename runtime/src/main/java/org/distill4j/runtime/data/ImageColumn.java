package org.distill4j.runtime.data;

import java.util.Optional;
import org.distill4j.runtime.argument.Arguments;
import org.distill4j.runtime.kernel.array.Buffers;
import org.nd4j.linalg.api.buffer.DataType;

/** Images of one size. A batch is [batch, channels, height, width]. */
public final class ImageColumn implements Column {

  private final int channels;
  private final int height;
  private final int width;
  private final FloatRows rows;

  /**
   * Creates a column. Takes ownership of the arrays, which may be large.
   *
   * @param channels the number of channels, at least 1
   * @param height the height in pixels, at least 1
   * @param width the width in pixels, at least 1
   * @param pixels channels * height * width finite numbers for each image, in this order
   */
  public ImageColumn(int channels, int height, int width, float[][] pixels) {
    Arguments.requireAtLeastOne("channels", channels);
    Arguments.requireAtLeastOne("height", height);
    Arguments.requireAtLeastOne("width", width);
    this.channels = channels;
    this.height = height;
    this.width = width;
    this.rows = FloatRows.owning(pixels);
  }

  @Override
  public int size() {
    return rows.size();
  }

  /** Returns the number of channels. */
  public int channels() {
    return channels;
  }

  /** Returns the height in pixels. */
  public int height() {
    return height;
  }

  /** Returns the width in pixels. */
  public int width() {
    return width;
  }

  /** Returns a copy of an image: channels * height * width numbers, in this order. */
  public float[] image(int example) {
    return rows.copyOf(example);
  }

  /** Returns the size of the images in bytes. */
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
  public boolean digest(int example, ContentDigest digest) {
    return rows.digest(example, digest.add("images").add(channels, height, width));
  }

  @Override
  public Optional<String> problem() {
    return rows.problem().or(this::wrongLength);
  }

  private Optional<String> wrongLength() {
    for (int i = 0; i < rows.size(); i++) {
      if (rows.length(i) != pixels()) {
        return Optional.of(
            "example %s has %s numbers but an image of %s x %s x %s has %s"
                .formatted(i, rows.length(i), channels, height, width, pixels()));
      }
    }
    return Optional.empty();
  }

  private int pixels() {
    return Math.multiplyExact(channels, Math.multiplyExact(height, width));
  }
}
