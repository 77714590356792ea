package org.distill4j.samples.dictionary.question;

/**
 * The options of generated questions.
 *
 * @param answers the number of answers to choose from, the most frequent ones, at least 2
 * @param minimumWordCount how often a word must be met in training evidence to be known, at least 1
 * @param maximumWords after how many words evidence is cut, at least 1
 * @param trainingFraction the share of the training synsets that are used, above 0 and at most 1; a
 *     smaller share is a subset of a larger one, and neither the answers to choose from nor the
 *     known words nor the other partitions depend on it
 * @param annotatedFraction the share of the training questions that come with an annotated answer,
 *     above 0 and at most 1; the others have none
 * @param seed which of several correct answers is the annotated one
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
   * @throws IllegalArgumentException when one is violated; names it
   */
  public QuestionOptions {
    require(answers >= 2, "answers", "at least 2", answers);
    require(minimumWordCount >= 1, "minimumWordCount", "at least 1", minimumWordCount);
    require(maximumWords >= 1, "maximumWords", "at least 1", maximumWords);
    requireShare("trainingFraction", trainingFraction);
    requireShare("annotatedFraction", annotatedFraction);
  }

  /** 1,000 answers, words that are met twice, 20 words of evidence, all of the training data. */
  public static QuestionOptions defaults() {
    return new QuestionOptions(1_000, 2, 20, 1, 1, 1);
  }

  /** With another number of answers to choose from. */
  public QuestionOptions withAnswers(int number) {
    return new QuestionOptions(
        number, minimumWordCount, maximumWords, trainingFraction, annotatedFraction, seed);
  }

  /** With another share of the training synsets. */
  public QuestionOptions withTrainingFraction(double share) {
    return new QuestionOptions(
        answers, minimumWordCount, maximumWords, share, annotatedFraction, seed);
  }

  /** With another share of annotated training questions. */
  public QuestionOptions withAnnotatedFraction(double share) {
    return new QuestionOptions(
        answers, minimumWordCount, maximumWords, trainingFraction, share, seed);
  }

  /** With another choice of annotated answers. */
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
