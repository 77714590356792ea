package org.distill4j.processor.parse;

/**
 * Canonical names of the annotations of the language, the only ones the processor knows by name.
 */
public final class Names {

  private static final String DSL = "org.distill4j.dsl.";

  /** {@code @Network}. */
  public static final String NETWORK = DSL + "Network";

  /** {@code @Distillation}. */
  public static final String DISTILLATION = DSL + "Distillation";

  /** {@code @Operation}, which declares operations. */
  public static final String OPERATION = DSL + "extension.Operation";

  /** {@code @Block}. */
  public static final String BLOCK = DSL + "Block";

  /** {@code @Schemes}. */
  public static final String SCHEMES = DSL + "Schemes";

  static final String TITLE = DSL + "Title";
  static final String USE = DSL + "Use";
  static final String CARRY = DSL + "Carry";
  static final String DIMENSION = DSL + "Dimension";
  static final String INPUT = DSL + "Input";
  static final String OUTPUT = DSL + "Output";
  static final String FROM = DSL + "From";
  static final String ANNOTATED = DSL + "Annotated";
  static final String TEACHER = DSL + "Teacher";
  static final String MOVING_AVERAGE = DSL + "MovingAverage";
  static final String STOCHASTIC = DSL + "Stochastic";
  static final String STUDENT = DSL + "Student";
  static final String WEIGHT = DSL + "Weight";
  static final String STAGE = DSL + "Stage";
  static final String STAGES = DSL + "Stages";
  static final String KIND = DSL + "kind.Kind";
  static final String SIZE = DSL + "extension.Size";
  static final String RANGE = DSL + "extension.Range";
  static final String TARGET = "java.lang.annotation.Target";
  static final String LAYER = "org.distill4j.runtime.layer.Layer";

  private Names() {}

  /** Returns the last part of a canonical name. */
  static String simple(String canonicalName) {
    return canonicalName.substring(canonicalName.lastIndexOf('.') + 1);
  }
}
