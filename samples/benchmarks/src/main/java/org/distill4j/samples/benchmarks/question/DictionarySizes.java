package org.distill4j.samples.benchmarks.question;

/**
 * The sizes of a batch of the student of the dictionary sample.
 *
 * @param batch the number of examples
 * @param questionSteps the number of words of every question
 * @param evidenceSteps the number of words of every definition
 * @param questionWords the number of distinct words of questions
 * @param evidenceWords the number of distinct words of definitions
 * @param answers the number of answers to choose from
 */
public record DictionarySizes(
    int batch,
    int questionSteps,
    int evidenceSteps,
    int questionWords,
    int evidenceWords,
    int answers) {

  /** Returns the sizes of the sample's questions about WordNet. */
  public static DictionarySizes wordNet(int batch) {
    return new DictionarySizes(batch, 7, 20, 22, 18099, 1000);
  }
}
