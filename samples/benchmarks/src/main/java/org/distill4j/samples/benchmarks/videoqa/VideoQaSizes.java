package org.distill4j.samples.benchmarks.videoqa;

/**
 * The sizes of a batch of the published video question answering network.
 *
 * @param batch the number of examples
 * @param clips the number of clips of a video
 * @param frames the number of frames of a clip
 * @param channels the features of a frame
 * @param words the number of words of every question
 * @param vocabulary the number of distinct words
 * @param answers the number of answers to choose from
 * @param width the features of all hidden nodes
 */
public record VideoQaSizes(
    int batch,
    int clips,
    int frames,
    int channels,
    int words,
    int vocabulary,
    int answers,
    int width) {

  /** Returns the sizes of MSVD-QA. */
  public static VideoQaSizes msvd(int batch) {
    return new VideoQaSizes(batch, 8, 16, 2048, 20, 4809, 1854, 768);
  }
}
