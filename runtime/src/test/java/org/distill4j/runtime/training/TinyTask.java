package org.distill4j.runtime.training;

import java.util.Optional;
import java.util.SplittableRandom;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.data.LabelColumn;
import org.distill4j.runtime.data.TokenColumn;
import org.distill4j.runtime.evaluation.EvaluationSet;

/** Questions of up to six words, one of which gives the answer away. */
public final class TinyTask {

  /** The answers to choose from. */
  public static final int CLASSES = 6;

  /** The vocabulary. */
  public static final int WORDS = 30;

  private TinyTask() {}

  /** The examples of a set. */
  public static Examples examples(int size, long seed) {
    return set(size, seed).examples();
  }

  /** A set to validate on. */
  public static Optional<Validation> validation() {
    return Optional.of(new Validation(set(90, 99), "answer"));
  }

  /** Questions with their answers. */
  public static EvaluationSet set(int size, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int[][] words = new int[size][];
    int[][] answers = new int[size][];
    for (int i = 0; i < size; i++) {
      int answer = random.nextInt(CLASSES);
      words[i] = new int[1 + random.nextInt(6)];
      for (int j = 0; j < words[i].length; j++) {
        words[i][j] = 2 * CLASSES + random.nextInt(WORDS - 2 * CLASSES);
      }
      words[i][random.nextInt(words[i].length)] = answer + CLASSES * random.nextInt(2);
      answers[i] = new int[] {answer};
    }
    LabelColumn labels = new LabelColumn(CLASSES, answers);
    Examples examples =
        Examples.builder()
            .input("question", new TokenColumn(words))
            .label("annotated", labels)
            .build();
    return EvaluationSet.of(examples, labels);
  }
}
