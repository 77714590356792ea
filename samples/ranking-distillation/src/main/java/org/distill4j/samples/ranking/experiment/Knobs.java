package org.distill4j.samples.ranking.experiment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleConsumer;
import java.util.function.IntConsumer;

/**
 * Hyperparameters of a scheme that differ from those of its spec, by the names of the generated
 * builder: {@code rankingWeight}.
 *
 * @param values the values by name
 */
public record Knobs(Map<String, Double> values) {

  /** Those of the spec. */
  public static final Knobs NONE = new Knobs(Map.of());

  /** Copies the values. */
  public Knobs {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** Begins to set the hyperparameters of a scheme. */
  Setter setter() {
    return new Setter(values);
  }

  /** Sets hyperparameters, and remembers which there are. */
  static final class Setter {

    private final Map<String, Double> values;
    private final Set<String> names = new LinkedHashSet<>();

    private Setter(Map<String, Double> values) {
      this.values = values;
    }

    /** Sets a number where it is given. */
    Setter number(String name, DoubleConsumer knob) {
      names.add(name);
      if (values.containsKey(name)) {
        knob.accept(values.get(name));
      }
      return this;
    }

    /** Sets a whole number where it is given. */
    Setter whole(String name, IntConsumer knob) {
      return number(
          name,
          value -> {
            if (value != Math.rint(value) || Math.abs(value) > Integer.MAX_VALUE) {
              throw new IllegalArgumentException(
                  name + " is " + value + "; it must be a whole number");
            }
            knob.accept((int) value);
          });
    }

    /** The hyperparameters that there are. */
    Set<String> names() {
      return Collections.unmodifiableSet(names);
    }
  }
}
