package org.distill4j.samples.benchmarks.question;

/**
 * The sizes of a batch of the network of the sample of ranking distillation.
 *
 * @param batch the number of examples
 * @param clips the number of clips of a video
 * @param features the features of a clip, in appearance and in motion
 * @param words the number of words of every question
 * @param vocabulary the number of distinct words
 * @param answers the number of answers to choose from
 */
public record AnswererSizes(
    int batch, int clips, int features, int words, int vocabulary, int answers) {

  /**
   * Returns the sizes of all training questions about 1,000 videos of MSR-VTT, with the frames of
   * each clip averaged; most questions have five words.
   */
  public static AnswererSizes msrvtt(int batch) {
    return new AnswererSizes(batch, 8, 128, 5, 2254, 1000);
  }
}
