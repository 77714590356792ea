package org.distill4j.processor.parse.source;

import javax.lang.model.type.TypeMirror;

/**
 * Canonical names of the annotations of the language, the only ones the processor knows by name.
 */
public final class Names {

  private static final String DSL = "org.distill4j.dsl.";

  /** The pattern of all annotations of the language. */
  public static final String ALL = DSL + "*";

  /** {@code @Generated}. */
  public static final String GENERATED = "javax.annotation.processing.Generated";

  /** {@code @Network}. */
  public static final String NETWORK = DSL + "Network";

  /** {@code @External}. */
  public static final String EXTERNAL = DSL + "External";

  /** {@code @Signal}. */
  public static final String SIGNAL = DSL + "Signal";

  /** {@code @InBody}. */
  public static final String IN_BODY = DSL + "InBody";

  /** {@code @Distillation}. */
  public static final String DISTILLATION = DSL + "Distillation";

  /** {@code @Operation}, which declares operations. */
  public static final String OPERATION = DSL + "extension.Operation";

  /** {@code @Block}. */
  public static final String BLOCK = DSL + "Block";

  /** {@code @Schemes}. */
  public static final String SCHEMES = DSL + "Schemes";

  /** {@code @Pretrained}. */
  public static final String PRETRAINED = DSL + "Pretrained";

  /** {@code @Title}. */
  public static final String TITLE = DSL + "Title";

  /** {@code @Use}. */
  public static final String USE = DSL + "Use";

  /** {@code @Frozen}. */
  public static final String FROZEN = DSL + "Frozen";

  /** {@code @Exported}. */
  public static final String EXPORTED = DSL + "Exported";

  /** {@code @With}. */
  public static final String WITH = DSL + "With";

  /** {@code @WeightsOf}. */
  public static final String WEIGHTS_OF = DSL + "WeightsOf";

  /** {@code @Carry}. */
  public static final String CARRY = DSL + "Carry";

  /** {@code @Dimension}. */
  public static final String DIMENSION = DSL + "Dimension";

  /** {@code @Input}. */
  public static final String INPUT = DSL + "Input";

  /** {@code @Output}. */
  public static final String OUTPUT = DSL + "Output";

  /** {@code @From}. */
  public static final String FROM = DSL + "From";

  /** {@code @Annotated}. */
  public static final String ANNOTATED = DSL + "Annotated";

  /** {@code @Numbered}. */
  public static final String NUMBERED = DSL + "Numbered";

  /** {@code @Teacher}. */
  public static final String TEACHER = DSL + "Teacher";

  /** {@code @MovingAverage}. */
  public static final String MOVING_AVERAGE = DSL + "MovingAverage";

  /** {@code @Live}. */
  public static final String LIVE = DSL + "Live";

  /** {@code @OwnSamples}. */
  public static final String OWN_SAMPLES = DSL + "OwnSamples";

  /** {@code @Peers}. */
  public static final String PEERS = DSL + "Peers";

  /** {@code @Stochastic}. */
  public static final String STOCHASTIC = DSL + "Stochastic";

  /** {@code @Student}. */
  public static final String STUDENT = DSL + "Student";

  /** {@code @Weight}. */
  public static final String WEIGHT = DSL + "Weight";

  /** {@code @Stage}. */
  public static final String STAGE = DSL + "Stage";

  /** {@code @Stages}. */
  public static final String STAGES = DSL + "Stages";

  /** {@code @InitialFrom}. */
  public static final String INITIAL_FROM = DSL + "InitialFrom";

  /** {@code @InitialFrom.List}. */
  public static final String INITIALS_FROM = DSL + "InitialFrom.List";

  /** {@code @Kind}. */
  public static final String KIND = DSL + "kind.Kind";

  /** {@code @Size}. */
  public static final String SIZE = DSL + "extension.Size";

  /** {@code @Range}. */
  public static final String RANGE = DSL + "extension.Range";

  /** {@code @Target}. */
  public static final String TARGET = "java.lang.annotation.Target";

  /** {@code Layer}. */
  public static final String LAYER = "org.distill4j.runtime.layer.Layer";

  /** {@code Exportable}. */
  public static final String EXPORTABLE = "org.distill4j.runtime.onnx.Exportable";

  private Names() {}

  /** Returns true for the name of an annotation of the language. */
  public static boolean isOurs(String annotation) {
    return annotation.startsWith(DSL);
  }

  /** Returns a type without the packages and enclosing types in it: {@code List<Features>}. */
  public static String shown(TypeMirror type) {
    return type.toString().replaceAll("(?:\\w+\\.)+(?=\\w)", "");
  }

  /** Returns the last part of a canonical name. */
  public static String simple(String canonicalName) {
    return canonicalName.substring(canonicalName.lastIndexOf('.') + 1);
  }
}
