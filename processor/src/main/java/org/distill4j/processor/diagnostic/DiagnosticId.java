package org.distill4j.processor.diagnostic;

import java.util.Locale;

/**
 * The ids of messages. An id never changes its meaning; its text in {@code catalogue.properties}
 * describes the problem and a fix that works.
 */
public enum DiagnosticId {
  // The interface.
  NOT_AN_INTERFACE,
  SPEC_NOT_VISIBLE,
  GENERIC_SPEC,
  NOT_ABSTRACT,
  DUPLICATE_NODE,
  INHERITED_TWICE,

  // Members.
  MISSING_ANNOTATION,
  SEVERAL_ANNOTATIONS,
  MISPLACED_ANNOTATION,
  NOT_A_KIND,
  MALFORMED_KIND,
  PARAMETER_NAMES_MISSING,

  // Dimensions and sizes.
  DIMENSION_NOT_INT,
  DIMENSION_READS,
  DIMENSION_NOT_POSITIVE,
  UNUSED_DIMENSION,
  MALFORMED_SIZE,
  UNKNOWN_DIMENSION,
  DIMENSION_UNBOUND,
  SIZE_NOT_WHOLE,
  SIZE_NOT_POSITIVE,
  SIZE_TOO_LONG,
  TOO_LARGE,
  COUNT_TOO_LARGE,

  // Inputs.
  INPUT_READS,
  INPUT_NOT_DATA,
  WRONG_RANK,

  // Nodes and what they read.
  UNKNOWN_NODE,
  READS_DIMENSION,
  SELF_OR_CYCLE,
  READ_TWICE,
  WRONG_KIND,
  UNUSED_NODE,
  NO_OUTPUT,
  WITH_UNKNOWN,
  WITH_UNBOUND,

  // External teachers.
  EXTERNAL_COMPUTES,
  EXTERNAL_TRAINED,
  EXTERNAL_FILE,
  NO_SIGNAL,
  SIGNAL_READS,
  SIGNAL_KIND,

  // Blocks.
  BLOCK_CYCLE,
  BLOCK_INPUT_UNKNOWN,
  BLOCK_INPUT_MISSING,
  BLOCK_INPUT_KIND,
  BLOCK_DIMENSION_UNKNOWN,
  BLOCK_DIMENSION_UNBOUND,
  NOT_A_BLOCK,
  REPEAT_UNBOUND,
  REPEAT_WITHOUT_CARRY,
  CARRY_MISMATCH,
  WEIGHTS_UNKNOWN,
  STEPS_MISSING,
  STEPS_REPEATED,
  STEPS_DIFFER,
  STEPS_RESULT,
  STEPS_LOSS,
  STEPS_FROZEN,
  STEPS_VARY,

  // Parameters of nodes.
  NODE_WEIGHTS_UNKNOWN,
  FROZEN_NOTHING,
  FROZEN_SHARED,

  // Weights from files.
  PRETRAINED_UNKNOWN,
  PRETRAINED_TWICE,
  PRETRAINED_INCOMPLETE,
  PRETRAINED_INDICES,
  PRETRAINED_TRANSPOSED,
  PRETRAINED_UNDECLARED,

  // Operations at their use.
  NOT_ACCEPTED,
  SHAPE_MISMATCH,
  OUT_OF_RANGE,
  REQUIREMENT_FAILED,
  NOT_AN_OBJECTIVE,
  LOSS_IN_NETWORK,
  NOT_EXPORTABLE,

  // Operations at their declaration.
  MALFORMED_SIGNATURE,
  MALFORMED_COUNT,
  MALFORMED_TENSOR,
  MALFORMED_REQUIREMENT,
  MALFORMED_LATER,
  IMPLEMENTATION_NOT_FOUND,
  IMPLEMENTATION_NOT_A_LAYER,
  UNKNOWN_COMPONENT,
  COMPONENT_TYPE,

  // Distillations.
  NOT_A_NETWORK,
  NETWORK_BROKEN,
  LABEL_NOT_LABELS,
  LABEL_READS,
  LABEL_WITHOUT_OBJECTIVE,
  NO_OBJECTIVE,
  NO_TEACHER,
  TEACHER_UNREAD,
  TEACHER_TWICE,
  TEACHER_AMBIGUOUS,
  NOT_A_TEACHER,
  MOVING_AVERAGE_OF_ANOTHER,
  PEERS_WITH,
  PEERS_ONE_WAY,
  INITIAL_UNTRAINED,
  LIVE_ANYWAY,
  OWN_SAMPLES_NODE,
  OWN_SAMPLES_LATER,
  OWN_SAMPLES_RECORDED,
  OWN_SAMPLES_UNREAD,
  OWN_SAMPLES_TEACH_NOTHING,
  STOCHASTIC_MISSING,
  STOCHASTIC_MISPLACED,
  STOCHASTIC_WITHOUT_DROPOUT,
  ROLE_MISSING,
  ROLES_SWAPPED,
  ROLE_WRONG,
  ROLE_CONFLICT,
  TEACHER_THROUGH_TRAINED,
  SIZE_OPEN,
  LISTED_TWICE,
  INPUTS_DIFFER,
  NOTHING_TO_TRAIN,
  LOSS_TRAINS_NOTHING,
  STAGE_NAME,
  STAGE_TWICE,
  UNKNOWN_LOSS,
  LOSS_WITHOUT_STAGE,
  FREEZES_NOTHING,
  TRAINS_NO_NODE,
  ROUNDS_DIFFER,
  ROUNDS_MALFORMED,
  INITIAL_UNKNOWN,
  INITIAL_DIFFERS,
  INITIAL_TWICE,
  INITIAL_TRAINS_NOTHING,
  STAGE_TRAINS_NOTHING,
  SCHEDULE_WITHOUT_TIME,
  LEARNED_WEIGHT,
  HYPERPARAMETER_CLASH,

  // Schemes.
  NOT_A_SCHEME,
  NO_COMBINATION,
  SCHEMES_NOT_EMPTY,
  COMBINATION_NAME_TAKEN,
  MALFORMED_TITLE,

  // Generated files.
  GENERATED_NAME_TAKEN,
  WRITE_FAILED,

  // The compilation.
  SOURCE_LEVEL,
  NAME_MISSING,
  NOT_PROCESSED,

  // Probable mistakes.
  WEIGHTS_ALL_ZERO(false),
  STAGE_WEIGHS_NOTHING(false),
  STAGE_FREEZES_LOSS(false),
  LOSS_TWICE(false),
  PASSES_OF_ANOTHER_NODE(false),
  AXES_OF_DIFFERENT_INPUTS(false),
  TEACHER_INPUT_READ(false),
  PARENT_NOT_PROCESSED(false),

  // Internal errors.
  INTERNAL_ERROR;

  /** The text between a problem and its fix. */
  static final String FIX = " Fix: ";

  /** The beginning of the texts by which warnings are suppressed. */
  private static final String PREFIX = "distill4j:";

  private final boolean error;
  private final String problem;
  private final String fix;

  DiagnosticId() {
    this(true);
  }

  DiagnosticId(boolean error) {
    this.error = error;
    this.problem = Catalogue.text(name());
    this.fix = Catalogue.text(name() + ".fix");
  }

  /**
   * Returns the complete message; that of a warning ends with the annotation that suppresses it.
   */
  String message(Object... arguments) {
    String text = "[" + name() + "] " + problem + FIX + fix;
    return String.format(Locale.ROOT, text, arguments) + (error ? "" : suppression());
  }

  private String suppression() {
    return " If it is intended, add @SuppressWarnings(\"" + suppressedBy() + "\").";
  }

  /** Returns the text by which {@code @SuppressWarnings} suppresses a warning. */
  String suppressedBy() {
    return PREFIX + name();
  }

  /** Returns the description of the problem, as a pattern for {@link String#format}. */
  public String problem() {
    return problem;
  }

  /** Returns the description of the fix, as a pattern for {@link String#format}. */
  public String fix() {
    return fix;
  }

  /** Returns true if the problem prevents code generation. */
  public boolean isError() {
    return error;
  }
}
