package org.distill4j.samples.benchmarks.question;

import java.util.Random;

/**
 * One batch of random questions about definitions, the same for every contender.
 *
 * @param sizes the sizes
 * @param question [batch, question steps]
 * @param evidence [batch, evidence steps]
 * @param answer [batch]
 */
public record DictionaryBatch(DictionarySizes sizes, int[] question, int[] evidence, int[] answer) {

  /** Draws a batch. */
  public static DictionaryBatch random(DictionarySizes sizes, long seed) {
    Random random = new Random(seed);
    return new DictionaryBatch(
        sizes,
        words(random, sizes, sizes.questionSteps(), sizes.questionWords()),
        words(random, sizes, sizes.evidenceSteps(), sizes.evidenceWords()),
        random.ints(sizes.batch(), 0, sizes.answers()).toArray());
  }

  private static int[] words(Random random, DictionarySizes sizes, int steps, int vocabulary) {
    return random.ints((long) sizes.batch() * steps, 0, vocabulary).toArray();
  }
}
