package org.distill4j.samples.benchmarks.videoqa;

/**
 * The sizes of a batch of the published video question answering network.
 *
 * @param batch examples
 * @param clips clips of a video
 * @param frames frames of a clip
 * @param channels features of a frame
 * @param words words of a question, all questions equally long
 * @param vocabulary different words
 * @param answers answers to choose from
 * @param width features of everything inside the network
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

  /** The sizes of MSVD-QA. */
  public static VideoQaSizes msvd(int batch) {
    return new VideoQaSizes(batch, 8, 16, 2048, 20, 4809, 1854, 768);
  }
}
