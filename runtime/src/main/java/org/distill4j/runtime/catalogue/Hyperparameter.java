package org.distill4j.runtime.catalogue;

/**
 * What the builder of a distillation lets one set, beside dimensions.
 *
 * @param name its name: {@code softAnswersTemperature}
 * @param value its value in the spec: "4.0"
 * @param range the values that it may have, in words; empty where all are allowed
 */
public record Hyperparameter(String name, String value, String range) {}
