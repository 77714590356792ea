package org.distill4j.runtime.teacher;

import java.util.Arrays;
import java.util.Optional;

/** Finds signals of a teacher that teach nothing: constant ones, and values that are not finite. */
final class SignalCheck {

  private final String signal;
  private final int examples;
  private float[] first;
  private boolean constant = true;
  private boolean uniform = true;
  private int notFinite = -1;
  private boolean told;

  /**
   * Creates a check.
   *
   * @param signal the name of the signal
   * @param examples the number of all examples
   */
  SignalCheck(String signal, int examples) {
    this.signal = signal;
    this.examples = examples;
  }

  /** Adds the values of an example. */
  void add(int example, float[] row) {
    if (first == null) {
      first = row;
    }
    constant = constant && Arrays.equals(row, first);
    uniform = uniform && row.length > 1 && isUniform(row);
    if (notFinite < 0 && !isFinite(row)) {
      notFinite = example;
    }
  }

  private static boolean isUniform(float[] row) {
    for (float value : row) {
      if (value != row[0]) {
        return false;
      }
    }
    return true;
  }

  private static boolean isFinite(float[] row) {
    for (float value : row) {
      if (!Float.isFinite(value)) {
        return false;
      }
    }
    return true;
  }

  /** Returns a warning of values that are not finite, once. */
  Optional<String> notFinite() {
    if (notFinite < 0 || told) {
      return Optional.empty();
    }
    told = true;
    return Optional.of(
        ("the teacher's signal '%s' is not finite for example %s: check the parameters of the"
                + " teacher and its inputs, or train it with a lower learning rate")
            .formatted(signal, notFinite));
  }

  /** Returns a warning of a signal that is constant over all examples, or over all values. */
  Optional<String> constant() {
    if (told || examples < 2 || !(constant || uniform)) {
      return Optional.empty();
    }
    return Optional.of(
        ("the teacher's signal '%s' is %s, and teaches nothing: train the teacher longer or with"
                + " another learning rate, and see that its inputs reach it")
            .formatted(
                signal,
                constant
                    ? "the same for all %s examples".formatted(examples)
                    : "one number for all values of each example"));
  }
}
