package org.distill4j.experiment.provenance;

/**
 * A hyperparameter or a setting of a training.
 *
 * @param name the name: {@code softAnswersTemperature}, {@code epochs}
 * @param value the value as text
 * @param origin the place that it was set in
 */
public record Setting(String name, String value, Origin origin) {

  /** Fills in what is missing in a file. */
  public Setting {
    name = Copies.of(name);
    value = Copies.of(value);
    origin = origin == null ? Origin.PROGRAM : origin;
  }
}
