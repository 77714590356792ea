package org.distill4j.samples.dictionary.question;

/**
 * The options of generated questions.
 *
 * @param answers the number of candidate answers, the most frequent ones, at least 2
 * @param minimumWordCount the minimum count of a known word in training evidence, at least 1
 * @param maximumWords the maximum number of words of evidence, at least 1
 * @param trainingFraction the fraction of the training synsets that are used, above 0 and at most
 *     1; smaller fractions are subsets of larger ones, and the candidate answers, the known words
 *     and the other partitions do not depend on it
 * @param annotatedFraction the fraction of the training questions with an annotated answer, above 0
 *     and at most 1
 * @param seed the seed that selects the annotated answer among the correct ones
 */
public record QuestionOptions(
    int answers,
    int minimumWordCount,
    int maximumWords,
    double trainingFraction,
    double annotatedFraction,
    long seed) {

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if an option is out of range; the message names it
   */
  public QuestionOptions {
    require(answers >= 2, "answers", "at least 2", answers);
    require(minimumWordCount >= 1, "minimumWordCount", "at least 1", minimumWordCount);
    require(maximumWords >= 1, "maximumWords", "at least 1", maximumWords);
    requireShare("trainingFraction", trainingFraction);
    requireShare("annotatedFraction", annotatedFraction);
  }

  /**
   * Returns the defaults: 1,000 answers, a minimum word count of 2, 20 words of evidence, and all
   * training data.
   */
  public static QuestionOptions defaults() {
    return new QuestionOptions(1_000, 2, 20, 1, 1, 1);
  }

  /** Returns a copy with another number of candidate answers. */
  public QuestionOptions withAnswers(int number) {
    return new QuestionOptions(
        number, minimumWordCount, maximumWords, trainingFraction, annotatedFraction, seed);
  }

  /** Returns a copy with another fraction of the training synsets. */
  public QuestionOptions withTrainingFraction(double share) {
    return new QuestionOptions(
        answers, minimumWordCount, maximumWords, share, annotatedFraction, seed);
  }

  /** Returns a copy with another fraction of annotated training questions. */
  public QuestionOptions withAnnotatedFraction(double share) {
    return new QuestionOptions(
        answers, minimumWordCount, maximumWords, trainingFraction, share, seed);
  }

  /** Returns a copy with another seed for annotated answers. */
  public QuestionOptions withSeed(long number) {
    return new QuestionOptions(
        answers, minimumWordCount, maximumWords, trainingFraction, annotatedFraction, number);
  }

  private static void requireShare(String name, double share) {
    require(share > 0 && share <= 1, name, "above 0 and at most 1", share);
  }

  private static void require(boolean holds, String name, String range, Number value) {
    if (!holds) {
      throw new IllegalArgumentException(name + " must be " + range + ", but is " + value);
    }
  }
}
