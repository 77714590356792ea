package org.distill4j.processor.diagnostic;

import java.util.Locale;

/**
 * The catalogue of messages. An id never changes its meaning; each text describes the problem and a
 * fix that works.
 */
public enum DiagnosticId {
  // The interface.
  NOT_AN_INTERFACE("@%s requires an interface, but '%s' is %s.", "Declare it as 'interface %2$s'."),
  SPEC_NOT_VISIBLE(
      "Generated code cannot access '%s', which is private.",
      "Remove 'private' from the interface and its enclosing types."),
  GENERIC_SPEC(
      "'%s' has type parameters, which a spec cannot have.",
      "Remove them. To vary a size, declare a dimension: @Dimension int width();"),
  NOT_ABSTRACT(
      "'%s' has a body, but a node is declared without one.",
      "Remove the body and the modifiers default, static and private, or move the method to another class."),
  DUPLICATE_NODE(
      "'%s' is declared twice in '%s'.", "Rename one of the methods: node names are unique."),
  INHERITED_TWICE("'%s' inherits '%s' from both '%s' and '%s'.", "Declare it in '%1$s' itself."),

  // Members.
  MISSING_ANNOTATION(
      "'%s' has no annotation that defines its value.",
      "In a network, annotate it with an operation, @Input or @Dimension; in a distillation, with an objective or @Annotated."),
  SEVERAL_ANNOTATIONS("'%s' has conflicting annotations: %s.", "Keep one of them."),
  MISPLACED_ANNOTATION("@%s is not allowed on '%s': it belongs on %s.", "Remove it."),
  NOT_A_KIND(
      "'%s' has the type %s, which is not a kind of value.",
      "Use a kind such as Tokens, Sequence, Features or Scores, or annotate your own interface with @Kind."),
  MALFORMED_KIND(
      "The kind '%s' is declared as passes of '%s', which %s; its own axes are %s.", "%s"),
  PARAMETER_NAMES_MISSING(
      "The class file of '%s' has no parameter names, but '%s' needs them to identify its inputs.",
      "Compile '%1$s' with the compiler flag -parameters, in a clean build: a class that is up to date is not compiled again."),

  // Dimensions and sizes.
  DIMENSION_NOT_INT("The dimension '%s' has the type %s.", "Declare it as 'int %1$s()'."),
  DIMENSION_READS(
      "The dimension '%s' has parameters, but a size reads nothing.", "Remove the parameters."),
  DIMENSION_NOT_POSITIVE(
      "The dimension '%s' is %d.",
      "Use a size of at least 1, or @Dimension without a value to set it on the builder."),
  UNUSED_DIMENSION("No size in '%s' uses the dimension '%s'.", "Use it or remove it."),
  MALFORMED_SIZE(
      "'%s' is not a valid size: %s.",
      "Write an integer expression over dimensions, such as \"width / 2\"; in @Use(with = ...), an assignment such as \"width = 64\"."),
  UNKNOWN_DIMENSION("The size '%s' uses '%s', which is not a dimension of '%s'.", "%s"),
  DIMENSION_UNBOUND(
      "The size '%s' of '%s' is not fixed, but '%s' of %s requires a fixed size.",
      "Declare it in the network: @Dimension int %1$s();"),
  SIZE_NOT_WHOLE(
      "The size '%s' is %s, which is not a whole number.",
      "Change the dimensions so that the division leaves no remainder."),
  SIZE_NOT_POSITIVE("The size '%s' is %s.", "Use a value from 1 to %s."),
  SIZE_TOO_LONG(
      "%s has more than %d terms and factors when it is multiplied out.",
      "Declare a dimension for a sum in it, such as @Dimension int total();"),
  TOO_LARGE(
      "'%s' has more than %d %s.",
      "Divide it, or repeat its blocks less often: a generated class cannot hold more."),
  COUNT_TOO_LARGE("'%s' has %s parameters.", "Use smaller sizes: at most %s are possible."),

  // Inputs.
  INPUT_READS(
      "The input '%s' has parameters, but an input comes from the data.",
      "Remove the parameters, or replace @Input with an operation."),
  INPUT_NOT_DATA(
      "The input '%s' has the kind %s, which cannot be read from data.",
      "Use a kind with a column, such as Tokens, Sequence or Features."),
  WRONG_RANK(
      "The shape of '%s' has rank %d, but %s has rank %d: %s.",
      "Give one size for each axis, without the batch."),

  // Nodes and what they read.
  UNKNOWN_NODE("'%s' refers to '%s', but '%s' has no such node.", "%s"),
  READS_DIMENSION(
      "'%s' reads '%s', which is a dimension and not a node.",
      "Use the dimension in a size expression of the annotation."),
  SELF_OR_CYCLE(
      "'%s' depends on itself: %s.",
      "Break the cycle: a node can only read nodes that are computed before it."),
  READ_TWICE("'%s' reads '%s' twice.", "Read each node once."),
  WRONG_KIND(
      "'%s' reads '%s' as %s, but it is %s.",
      "Read a node of that kind, or declare the parameter as %4$s if the operation takes it."),
  UNUSED_NODE("Nothing reads '%s' (%s).", "%s"),
  NO_OUTPUT(
      "'%s' has no output.",
      "Declare a node whose kind is an answer, such as @Logits Scores, or annotate a node with @Output."),

  // Blocks.
  BLOCK_CYCLE(
      "The block '%s' contains itself: %s.",
      "Break the cycle. To run a block several times, use it with @Use(repeat = \"...\")."),
  BLOCK_INPUT_UNKNOWN(
      "'%s' feeds '%s', which is not an input of the block '%s'.",
      "%s Name each parameter after the input that it feeds; @From names the node that it reads."),
  BLOCK_INPUT_MISSING(
      "'%s' does not feed the input '%s' of the block '%s'.",
      "Add the parameter '%4$s %2$s'; if it reads a node of another name, add @From."),
  BLOCK_DIMENSION_UNKNOWN("'%s' sets '%s', which is not a dimension of the block '%s'.", "%s"),
  BLOCK_DIMENSION_UNBOUND(
      "The dimension '%s' of the block '%s' has no size in '%s'.",
      "Write @Use(with = \"%1$s = ...\"), or declare a dimension of that name in '%4$s'."),
  NOT_A_BLOCK(
      "'%s' uses '%s', which is not a block.",
      "Name an interface with @Block that contains the nodes."),
  REPEAT_UNBOUND(
      "The number of repetitions of '%s' is '%s', which has no value at compile time.",
      "Use numbers and dimensions with a value: repetitions are expanded at compile time."),
  REPEAT_WITHOUT_CARRY(
      "'%s' runs %d times with the same inputs.",
      "Annotate a node of the block '%s' with @Carry(\"input\")."),
  CARRY_MISMATCH(
      "'%s' is carried into '%s', but %s.",
      "In @Carry, name an input that has the kind and shape of the node."),
  WEIGHTS_UNKNOWN(
      "'%s' shares the weights of '%s', but %s.",
      "Name an earlier use of the same block that repeats as often and has the same sizes."),

  // Operations at their use.
  NOT_ACCEPTED("@%s cannot compute '%s' from (%s).", "Use kinds that match its signature %s."),
  SHAPE_MISMATCH(
      "'%s' reads '%s' with %s = %s, but %s. Path: %s.",
      "Make the sizes equal: change one of them, or insert a node that maps one to the other; in a loss, annotate the student's parameter with @Regressor."),
  OUT_OF_RANGE("%s of @%s on '%s' is %s.", "Use a value %s."),
  REQUIREMENT_FAILED(
      "@%s on '%s' requires %s, but %s.", "Change these sizes, or use another operation."),
  NOT_AN_OBJECTIVE(
      "'%s' in '%s' has the kind %s, but a distillation declares losses.",
      "Use an objective, or move the node to a network."),
  LOSS_IN_NETWORK(
      "'%s' reads a teacher or labels, but '%s' is a network.",
      "Declare it in an interface with @Distillation."),

  // Operations at their declaration.
  MALFORMED_SIGNATURE(
      "The signature '%s' of @%s is invalid: %s.",
      "Correct it; a valid signature is \"Sequence(steps, width), Features(width) -> Features(units)\"."),
  MALFORMED_COUNT(
      "The count '%s' of @%s is invalid: %s.",
      "Use numbers, elements of the annotation and sizes of the signature; for costs, one count or one for each signature."),
  MALFORMED_REQUIREMENT(
      "The requirement '%s' of @%s is invalid: %s.",
      "Compare two sizes of the signature or of the annotation, such as \"classes > 2\"; a divisor is a single size other than 0."),
  IMPLEMENTATION_NOT_FOUND(
      "The implementation '%s' of @%s is not on the class path.",
      "Give the canonical name of a record, and add its module to the dependencies."),
  IMPLEMENTATION_NOT_A_LAYER(
      "The implementation '%s' of @%s is not a public record that implements %s.",
      "Name a record that does, or declare it as 'public record ... implements Layer'."),
  UNKNOWN_COMPONENT(
      "The component '%s' of '%s' is neither an element of @%s nor a size of its signatures.",
      "%s"),
  COMPONENT_TYPE(
      "The component '%s' of '%s' has the type %s, but @%s supplies %s.",
      "Change the component to %s, or the element to match it."),

  // Distillations.
  NOT_A_NETWORK("The %s '%s' is not a network.", "Name an interface annotated with @Network."),
  NETWORK_BROKEN(
      "The %s '%s' comes from another module and has errors: %s",
      "Compile that module with the processor and fix the errors it reports."),
  LABEL_NOT_LABELS(
      "'%s' is annotated data of the kind %s, which is not a kind of label.",
      "Declare it as 'Labels %1$s()'."),
  LABEL_READS(
      "The labels '%s' have parameters, but labels come from the data.", "Remove the parameters."),
  LABEL_WITHOUT_OBJECTIVE(
      "No objective reads the labels '%s'.", "Read them in an objective, or remove them."),
  NO_OBJECTIVE(
      "'%s' declares no loss.",
      "Declare one, such as @VanillaDistillation Loss soft(@Teacher Scores answer, @Student(\"answer\") Scores own);"),
  NO_TEACHER(
      "'%s' has no teacher.", "Name a network: @Distillation(teacher = Teacher.class, ...)."),
  TEACHER_UNREAD(
      "No objective of '%s' reads %s.", "Add one that does, such as @VanillaDistillation, or %s."),
  TEACHER_TWICE(
      "'%s' names the teacher '%s' twice.",
      "Declare a second network: @Network interface Second extends %2$s {}"),
  TEACHER_AMBIGUOUS(
      "'%s' reads '%s' of the teacher, but '%s' has several: %s.",
      "Name one of them: @Teacher(of = %s.class)."),
  NOT_A_TEACHER("'%s' reads '%s' of '%s', which is not a teacher of '%s'.", "%s"),
  MOVING_AVERAGE_OF_ANOTHER(
      "The teacher of '%s' is the moving average of its student '%s', but is declared as %s.",
      "Write teacher = %2$s.class, or remove @MovingAverage."),
  STOCHASTIC_MISSING(
      "'%s' reads '%s' as %s, which are passes of %s, but does not give their number.",
      "Annotate the parameter with @Stochastic(passes = 10) as well."),
  STOCHASTIC_MISPLACED(
      "@Stochastic is not allowed on '%s' of '%s': %s.",
      "Remove it, or read a teacher as a kind of passes: @Teacher @Stochastic(passes = 10) ScorePasses."),
  STOCHASTIC_WITHOUT_DROPOUT(
      "'%s' reads several passes of '%s', which would all be equal: %s.", "%s"),
  ROLE_MISSING(
      "'%s' does not state which network's node '%s' is.",
      "Annotate the parameter with %3$s, or with %3$s(\"node\") if it reads a node of another name."),
  ROLES_SWAPPED("'%s' swaps teacher and student: @%s takes %s.", "Swap @Teacher and @Student."),
  ROLE_WRONG(
      "'%s' reads '%s' %s, but @%s takes it %s.",
      "Annotate the parameters to match the signature %6$s."),
  ROLE_CONFLICT("The parameter '%s' of '%s' is both @Teacher and @Student.", "Keep one of them."),
  TEACHER_THROUGH_TRAINED(
      "'%s' reads the teacher's '%s' through @%s, which is trained, but a teacher is not.",
      "Move the annotation to the student's parameter."),
  SIZE_OPEN(
      "The size '%s' of '%s' after @%s cannot be inferred.",
      "Read a value in the loss that determines it, such as the teacher's node, or use an operation with a known result size."),
  LISTED_TWICE("'%s' lists '%s' twice.", "Remove one of them."),
  INPUTS_DIFFER(
      "The input '%s' of '%s' is %s, but that of '%s' is %s.",
      "Declare both with the same kind and shape, or give one of them another name."),
  NOTHING_TO_TRAIN(
      "The student '%s' has no trained parameters.",
      "Add a node with parameters, such as @Dense or @Logits."),
  LOSS_TRAINS_NOTHING(
      "The loss '%s' depends on no trained parameters of the student.",
      "Read a node of the student that depends on parameters, or remove the loss."),
  STAGE_NAME(
      "'%s' is not a valid name for a stage.",
      "Use letters and digits, starting with a lower-case letter."),
  STAGE_TWICE("'%s' has two stages named '%s'.", "Rename one of them."),
  UNKNOWN_LOSS("The stage '%s' trains the loss '%s', but '%s' has no such loss.", "%s"),
  LOSS_WITHOUT_STAGE(
      "No stage trains the loss '%s'.", "Add it to the losses of a stage, or remove it."),
  FREEZES_NOTHING(
      "The stage '%s' freezes '%s', which has no trained parameters.",
      "Name a node that has some, or a block with such nodes."),
  STAGE_TRAINS_NOTHING(
      "The losses of the stage '%s' reach no node that it does not freeze.",
      "Freeze fewer nodes, or add a loss that reads other nodes of the student."),
  SCHEDULE_WITHOUT_TIME(
      "The weight of '%s' sets '%s', but not when it changes.",
      "Set how long the change takes, such as 'epochs = 20', or when it jumps, such as 'after = 5'."),
  HYPERPARAMETER_CLASH(
      "Two settings of '%s' have the name '%s': %s and %s.",
      "Rename a dimension, loss or stage so that the names differ."),

  // Schemes.
  NOT_A_SCHEME(
      "'%s' is not a scheme.",
      "Name an interface whose methods are losses and labels: no class, network or block."),
  NO_COMBINATION(
      "'%s' names no %s, so nothing is generated.",
      "Name at least one scheme and one network: @Schemes(of = Vanilla.class, networks ="
          + " Answerer.class)."),
  SCHEMES_NOT_EMPTY(
      "'%s' %s '%s', but an interface with @Schemes has no members.",
      "Move losses and labels to a scheme, and remove everything else."),
  COMBINATION_NAME_TAKEN(
      "The name '%s' of %s is taken by %s.",
      "Rename one of the interfaces, or declare the combination in another package."),
  MALFORMED_TITLE(
      "The title '%s' of '%s' is malformed.",
      "Use letters, digits, '+', '-' and single spaces, and begin with a letter."),

  // Generated files.
  GENERATED_NAME_TAKEN(
      "The class '%s' to be generated for '%s' already exists.",
      "Rename the interface or the class."),
  WRITE_FAILED(
      "The file '%s', which is generated for '%s', cannot be written: %s.",
      "Check the permissions and the free space of the compiler's output folders."),

  // The compilation.
  SOURCE_LEVEL(
      "'%s' is compiled at source level %s, but generated code needs %s.",
      "Set the release to 17 or higher: --release 17, or maven.compiler.release in a POM."),
  NAME_MISSING(
      "'%s' depends on '%s', whose class file refers to '%s', which does not exist.",
      "Add the module that declares it to the dependencies, or build '%2$s' again, against the same versions of its dependencies."),
  NOT_PROCESSED(
      "The %s '%s' comes from another module, which was compiled without the processor: '%s' is missing.",
      "Add the processor to the build of that module, as annotationProcessorPaths in Maven, and build it again."),

  // Probable mistakes.
  WEIGHTS_ALL_ZERO(
      false, "All losses of '%s' have the weight 0.", "Give one of them a weight above 0."),
  STAGE_WEIGHS_NOTHING(
      false,
      "All losses of the stage '%s' have the weight 0.",
      "Add a loss with a weight above 0 to the stage, or give one of its losses such a weight."),
  STAGE_FREEZES_LOSS(
      false,
      "The stage '%s' trains the loss '%s', but freezes everything that the loss reads.",
      "Freeze fewer nodes, or remove the loss from the stage."),
  LOSS_TWICE(
      false,
      "'%s' and '%s' are the same loss of the same values.",
      "Remove one of them, and adjust the weight of the other."),
  PASSES_OF_ANOTHER_NODE(
      false,
      "'%s' reads passes of '%s' beside the value of '%s' of the same teacher.",
      "Read passes of the same node: @Teacher(\"%3$s\")."),
  AXES_OF_DIFFERENT_INPUTS(
      false,
      "'%s' takes the axis '%s' of '%s' and of '%s' as equal, but these are different inputs.",
      "Read values of the same input, or reduce the axis before the loss reads it."),
  TEACHER_INPUT_READ(
      false,
      "'%s' reads the input '%s' of the teacher, for which no teacher is needed.",
      "Read a node that the teacher computes."),

  // Internal errors.
  INTERNAL_ERROR(
      "distill4j failed on '%s'. This is a bug in distill4j, not an error in the spec: %s",
      "Report it with the text above; the rest of the compilation is not affected.");

  /** The beginning of the texts by which warnings are suppressed. */
  private static final String PREFIX = "distill4j:";

  private final boolean error;
  private final String problem;
  private final String fix;

  DiagnosticId(String problem, String fix) {
    this(true, problem, fix);
  }

  DiagnosticId(boolean error, String problem, String fix) {
    this.error = error;
    this.problem = problem;
    this.fix = fix;
  }

  /**
   * Returns the complete message; that of a warning ends with the annotation that suppresses it.
   */
  String message(Object... arguments) {
    String text = "[" + name() + "] " + problem + " Fix: " + fix;
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
