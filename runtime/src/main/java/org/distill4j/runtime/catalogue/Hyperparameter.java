package org.distill4j.runtime.catalogue;

/**
 * A hyperparameter of a distillation, which its builder can set.
 *
 * @param name the name: {@code softAnswersTemperature}
 * @param value the value in the spec: "4.0"
 * @param range the allowed values, in words; empty if all are allowed
 */
public record Hyperparameter(String name, String value, String range) {

  private static final String BOOLEAN = "true or false";

  static Hyperparameter read(JsonObject json) throws SpecFormatException {
    String value = json.scalar("value");
    String range = json.optionalText("range").orElse("");
    boolean isBoolean = value.equals("true") || value.equals("false");
    return new Hyperparameter(json.text("name"), value, isBoolean ? BOOLEAN : range);
  }
}
