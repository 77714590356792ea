package org.distill4j.samples.benchmarks.encoder;

/**
 * The sizes of a batch.
 *
 * @param batch the number of texts
 * @param steps the number of word pieces of every text
 */
public record EncoderSizes(int batch, int steps) {

  /** The number of layers of the network. */
  public static final int LAYERS = 6;

  /** The number of features. */
  public static final int WIDTH = 384;

  /** The number of heads. */
  public static final int HEADS = 12;

  /** The number of inner features. */
  public static final int INNER = 1536;

  /** The number of word pieces to choose from. */
  public static final int VOCABULARY = 30522;

  /** The number of classes. */
  public static final int CLASSES = 45;
}
