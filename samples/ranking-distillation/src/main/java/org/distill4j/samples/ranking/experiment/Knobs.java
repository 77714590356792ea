package org.distill4j.samples.ranking.experiment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoubleConsumer;

/**
 * Hyperparameters of a scheme that differ from those of its spec, by the names of the generated
 * builder: {@code softAnswersTemperature}.
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

  /** Sets a hyperparameter where it is given. */
  void set(String name, DoubleConsumer knob) {
    Double value = values.get(name);
    if (value != null) {
      knob.accept(value);
    }
  }
}
