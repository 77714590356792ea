package org.distill4j.samples.dictionary.question;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A part of what training questions are about, held out to judge what is trained with the rest.
 *
 * @param parts into how many parts all is divided, at least 2
 * @param part which of them is held out, from 0
 * @param truth what is right
 */
public record HeldOut(int parts, int part, Truth truth) {

  /** Checks the numbers. */
  public HeldOut {
    if (parts < 2 || part < 0 || part >= parts) {
      throw new IllegalArgumentException(
          "part %d of %d; there must be at least 2, and they are counted from 0"
              .formatted(part, parts));
    }
  }

  /** The first part of so many, judged by what is annotated: what settings are chosen by. */
  public static HeldOut of(int parts) {
    return new HeldOut(parts, 0, Truth.ANNOTATED);
  }

  /** Each part in turn, for cross-validation. */
  public static List<HeldOut> all(int parts, Truth truth) {
    return IntStream.range(0, parts).mapToObj(part -> new HeldOut(parts, part, truth)).toList();
  }

  /** Returns true if the element at a place of some order is held out. */
  public boolean has(int place) {
    return place % parts == part;
  }

  /** Returns true if the element that drew a number from 0 to below 1 is held out. */
  boolean has(double drawn) {
    return (int) (drawn * parts) == part;
  }
}
