package org.distill4j.samples.benchmarks.question;

/**
 * The sizes of a batch of the network of the sample of ranking distillation.
 *
 * @param batch examples
 * @param clips clips of a video
 * @param features features of a clip, of what is seen and of what moves
 * @param words words of a question, all questions equally long
 * @param vocabulary different words
 * @param answers answers to choose from
 */
public record AnswererSizes(
    int batch, int clips, int features, int words, int vocabulary, int answers) {

  /**
   * Those of all training questions about 1,000 videos of MSR-VTT, with the mean of the frames of
   * each clip; most questions have five words.
   */
  public static AnswererSizes msrvtt(int batch) {
    return new AnswererSizes(batch, 8, 128, 5, 2254, 1000);
  }
}
