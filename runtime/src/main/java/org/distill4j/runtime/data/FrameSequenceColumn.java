package org.distill4j.runtime.data;

import java.util.Optional;
import org.distill4j.runtime.argument.Arguments;
import org.distill4j.runtime.kernel.array.Buffers;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * Clips of frames: any number of clips for each example, all clips of the same number of frames.
 *
 * <p>A batch is [batch, clips, frames, features] with the largest number of clips of its examples,
 * and a mask [batch, clips]; missing clips are masked zeros. An example without clips has one
 * masked clip.
 */
public final class FrameSequenceColumn implements Column {

  private final int frames;
  private final int features;
  private final FloatRows rows;

  /**
   * Creates a column of clips, those of an example in one array, clip after clip and frame after
   * frame. Takes ownership of the arrays, which may be large.
   *
   * @param frames the number of frames of a clip, at least 1
   * @param features the number of features of a frame, at least 1
   * @param rows clips * frames * features finite numbers for each example
   */
  public FrameSequenceColumn(int frames, int features, float[][] rows) {
    Arguments.requireAtLeastOne("frames", frames);
    Arguments.requireAtLeastOne("features", features);
    this.frames = frames;
    this.features = features;
    this.rows = FloatRows.owning(rows);
  }

  @Override
  public int size() {
    return rows.size();
  }

  /** The number of clips of an example. */
  @Override
  public int length(int example) {
    return rows.length(example) / clip();
  }

  /** Returns the size of the frames in bytes. */
  public long bytes() {
    return rows.bytes();
  }

  @Override
  public Value batch(int[] examples, DataType type, Buffers buffers) {
    int clips = 1;
    int[] lengths = new int[examples.length];
    for (int i = 0; i < examples.length; i++) {
      lengths[i] = length(examples[i]);
      clips = Math.max(clips, lengths[i]);
    }
    long[] shape = {examples.length, clips, frames, features};
    return new Value(
        rows.batch(examples, clips * clip(), type, buffers, shape),
        Masks.ofLengths(lengths, clips, type, buffers));
  }

  @Override
  public void digest(ContentDigest digest) {
    digest.add("frames").add(frames, features);
    rows.digest(digest);
  }

  @Override
  public boolean digest(int example, ContentDigest digest) {
    return rows.digest(example, digest.add("frames").add(frames, features));
  }

  @Override
  public Optional<String> problem() {
    return rows.problem().or(this::partialClip);
  }

  private Optional<String> partialClip() {
    for (int i = 0; i < rows.size(); i++) {
      if (rows.length(i) % clip() != 0) {
        return Optional.of(
            "example %s has %s numbers, which is no whole number of clips of %s frames of %s"
                    .formatted(i, rows.length(i), frames, features)
                + " features");
      }
    }
    return Optional.empty();
  }

  private int clip() {
    return Math.multiplyExact(frames, features);
  }
}
