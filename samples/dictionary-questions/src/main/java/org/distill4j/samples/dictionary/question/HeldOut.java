package org.distill4j.samples.dictionary.question;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A part of the subjects of training questions, held out to evaluate networks trained on the rest.
 *
 * @param parts the number of parts, at least 2
 * @param part the index of the part that is held out, from 0
 * @param truth the answers that count as correct
 */
public record HeldOut(int parts, int part, Truth truth) {

  /** Checks the ranges. */
  public HeldOut {
    if (parts < 2 || part < 0 || part >= parts) {
      throw new IllegalArgumentException(
          "part %s of %s; there must be at least 2, and they are counted from 0"
              .formatted(part, parts));
    }
  }

  /** Returns the first of several parts, evaluated by annotated answers, for model selection. */
  public static HeldOut of(int parts) {
    return new HeldOut(parts, 0, Truth.ANNOTATED);
  }

  /** Returns each part in turn, for cross-validation. */
  public static List<HeldOut> all(int parts, Truth truth) {
    return IntStream.range(0, parts).mapToObj(part -> new HeldOut(parts, part, truth)).toList();
  }

  /** Returns true if the element at a position is held out. */
  public boolean has(int place) {
    return place % parts == part;
  }

  /** Returns true if an element with a hash in [0, 1) is held out. */
  boolean has(double drawn) {
    return (int) (drawn * parts) == part;
  }
}
