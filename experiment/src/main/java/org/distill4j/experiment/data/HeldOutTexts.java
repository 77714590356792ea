package org.distill4j.experiment.data;

import java.util.List;
import java.util.function.IntFunction;

/**
 * Held-out examples and their answers in words, for reports.
 *
 * @param example returns the text of a held-out example
 * @param answers the name of each answer; empty if they have none
 */
public record HeldOutTexts(IntFunction<String> example, List<String> answers) {

  /** Copies the names. */
  public HeldOutTexts {
    answers = List.copyOf(answers);
  }

  /** Returns the numbers of the examples, from 1, in the place of texts. */
  static HeldOutTexts unknown() {
    return new HeldOutTexts(example -> "example " + (example + 1), List.of());
  }
}
