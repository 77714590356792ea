package org.distill4j.samples.multimodal.experiment;

import java.util.Map;

/**
 * The dimensions of the networks that do not follow from the data.
 *
 * @param width the features of a clip and of the question, an even multiple of the 4 heads
 * @param pooled the factors of the bilinear pooling, at least 1
 * @param wordSize the features of a word, at least 1
 */
public record Sizes(int width, int pooled, int wordSize) {

  private static final int STEP = 8;

  /** The sizes of the paper, for features of 2,048 channels. */
  public static final Sizes PAPER = new Sizes(768, 256, 300);

  /** Small sizes, for features of about a hundred channels. */
  public static final Sizes SMALL = new Sizes(128, 64, 128);

  /** Checks the ranges. */
  public Sizes {
    if (width < STEP || width % STEP != 0) {
      throw new IllegalArgumentException(
          "width is %s; it must be a multiple of %s".formatted(width, STEP));
    }
    if (pooled < 1 || wordSize < 1) {
      throw new IllegalArgumentException(
          "pooled is %s and wordSize %s; both must be at least 1".formatted(pooled, wordSize));
    }
  }

  /** Returns the sizes of the paper scaled to another width. */
  public static Sizes ofWidth(int width) {
    return new Sizes(width, Math.max(1, width / 3), width * PAPER.wordSize() / PAPER.width());
  }

  /** Returns the sizes by the names of the specs' dimensions. */
  Map<String, Integer> dimensions() {
    return Map.of("width", width, "pooled", pooled, "wordSize", wordSize);
  }
}
