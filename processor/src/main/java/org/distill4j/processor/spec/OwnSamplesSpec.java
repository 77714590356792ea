package org.distill4j.processor.spec;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.distill4j.processor.diagnostic.Place;
import org.distill4j.processor.spec.StageSpec.Mention;

/**
 * A student that learns on sequences that it writes itself.
 *
 * @param tokens the input that it writes
 * @param scores the path of the scores of the next token
 * @param numbers the value of each number
 * @param origin the simple name of the interface that has the annotation
 * @param place the annotation, or the spec if it is inherited
 */
public record OwnSamplesSpec(
    Mention tokens, Mention scores, Map<Part, Number> numbers, String origin, Place place) {

  /** Copies the numbers. */
  public OwnSamplesSpec {
    numbers = Collections.unmodifiableMap(new EnumMap<>(numbers));
  }

  /** A number of the annotation, which is a hyperparameter. */
  public enum Part {
    /** The share of the batches. */
    FRACTION,
    /** The temperature of the draws. */
    TEMPERATURE,
    /** The length of a prompt. */
    PROMPT,
    /** The token that ends a prompt. */
    AFTER,
    /** The token that ends a sequence. */
    END;

    /** Returns the name of the element of the annotation. */
    public String element() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the name of the hyperparameter. */
    public String hyperparameter() {
      return "ownSamples" + name().charAt(0) + element().substring(1);
    }

    /** Returns the type of its value. */
    public ElementType.Content content() {
      return switch (this) {
        case FRACTION, TEMPERATURE -> ElementType.Content.NUMBER;
        case PROMPT, AFTER, END -> ElementType.Content.WHOLE;
      };
    }

    /** Returns the range of its value. */
    public Bounds range() {
      return switch (this) {
        case FRACTION -> new Bounds(0, 1, false, false);
        case TEMPERATURE -> atLeast(0);
        case PROMPT -> atLeast(1);
        case AFTER, END -> atLeast(-1);
      };
    }

    private static Bounds atLeast(double least) {
      return new Bounds(least, Double.MAX_VALUE, false, false);
    }
  }
}
