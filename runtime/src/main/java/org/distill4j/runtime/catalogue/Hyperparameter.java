package org.distill4j.runtime.catalogue;

/**
 * A hyperparameter of a distillation, which its builder can set.
 *
 * @param name the name: {@code softAnswersTemperature}
 * @param value the value in the spec: "4.0"
 * @param range the allowed values, in words; empty if all are allowed
 * @param isDefault true if the value is the default of an annotation, false if it stands in the
 *     spec
 */
public record Hyperparameter(String name, String value, String range, boolean isDefault) {

  private static final String BOOLEAN = "true or false";

  static Hyperparameter read(JsonObject json) throws SpecFormatException {
    String value = json.scalar("value");
    String range = json.optionalText("range").orElse("");
    boolean isBoolean = value.equals("true") || value.equals("false");
    return new Hyperparameter(
        json.text("name"), value, isBoolean ? BOOLEAN : range, json.flag("default"));
  }
}
