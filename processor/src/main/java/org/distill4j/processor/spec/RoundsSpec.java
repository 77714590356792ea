package org.distill4j.processor.spec;

import java.util.List;
import org.distill4j.processor.diagnostic.Place;

/**
 * The rounds of a teacher that go with those of the student.
 *
 * @param texts an expression in {@code round}, or a number for each round of the student
 * @param place the place of the texts
 */
public record RoundsSpec(List<String> texts, Place place) {

  /** Copies the texts. */
  public RoundsSpec {
    texts = List.copyOf(texts);
  }
}
