package org.distill4j.samples.benchmarks.question;

/**
 * The sizes of a batch of the student of the dictionary sample.
 *
 * @param batch examples
 * @param questionSteps words of a question, all questions equally long
 * @param evidenceSteps words of a definition, all definitions equally long
 * @param questionWords different words of questions
 * @param evidenceWords different words of definitions
 * @param answers answers to choose from
 */
public record DictionarySizes(
    int batch,
    int questionSteps,
    int evidenceSteps,
    int questionWords,
    int evidenceWords,
    int answers) {

  /** Those of the questions that the sample makes of WordNet. */
  public static DictionarySizes wordNet(int batch) {
    return new DictionarySizes(batch, 7, 20, 22, 18099, 1000);
  }
}
