package org.distill4j.processor.diagnostic;

import java.util.Locale;

/**
 * The catalogue of messages. An id never changes its meaning; each text says what is wrong and how
 * to mend it.
 */
public enum DiagnosticId {
  // The interface.
  NOT_AN_INTERFACE(
      "@%s belongs on an interface, and '%s' is %s.", "Declare it as 'interface %2$s'."),
  SPEC_NOT_VISIBLE(
      "The generated code cannot see '%s', which is private.",
      "Remove 'private' from the interface and from what it is nested in."),
  GENERIC_SPEC(
      "'%s' has type parameters, which a spec cannot have.",
      "Remove them; sizes that differ are dimensions: @Dimension int width();"),
  NOT_ABSTRACT(
      "'%s' has a body, and a node is declared, not computed.",
      "Remove the body, or move the method to another class."),
  DUPLICATE_NODE(
      "The name '%s' is declared twice in '%s'.",
      "Rename one of the methods: a node's name is all that tells it from others."),
  INHERITED_TWICE(
      "'%s' inherits '%s' from both '%s' and '%s'.",
      "Override it in '%1$s' to say which is meant."),

  // Members.
  MISSING_ANNOTATION(
      "'%s' says nothing about what computes it.",
      "Annotate it with an operation, @Input or @Dimension; in a distillation with an objective or"
          + " @Annotated."),
  SEVERAL_ANNOTATIONS("'%s' has more than one meaning: %s.", "Keep one of the annotations."),
  MISPLACED_ANNOTATION("@%s has no meaning on '%s': it belongs on %s.", "Remove it."),
  NOT_A_KIND(
      "'%s' is of the type %s, which is no kind of value.",
      "Use a kind such as Tokens, Sequence, Features or Scores, or annotate your own with @Kind."),
  MALFORMED_KIND(
      "The kind '%s' is declared as passes of '%s', which %s; its own axes are %s.",
      "Give it the axes of that kind after one for the passes."),
  PARAMETER_NAMES_MISSING(
      "The class file of '%s' does not hold the names of its parameters, which say what '%s'"
          + " reads.",
      "Compile it with the compiler flag -parameters."),

  // Dimensions and sizes.
  DIMENSION_NOT_INT("The dimension '%s' is of the type %s.", "Declare it as 'int %1$s()'."),
  DIMENSION_READS(
      "The dimension '%s' has parameters, and a size reads nothing.", "Remove the parameters."),
  DIMENSION_NOT_POSITIVE(
      "The dimension '%s' is %d.",
      "Use a size of at least 1, or @Dimension without a value to bind it when the graph is"
          + " built."),
  UNUSED_DIMENSION("No size in '%s' uses the dimension '%s'.", "Use it or remove it."),
  MALFORMED_SIZE(
      "'%s' is no size, because %s.",
      "Write an integer expression over dimensions, such as \"width / 2\"."),
  UNKNOWN_DIMENSION("The size '%s' uses '%s', which is no dimension of '%s'.", "%s"),
  DIMENSION_UNBOUND(
      "Nothing binds the size '%s' of '%s': the axis '%s' of %s cannot vary from batch to batch.",
      "Declare it: @Dimension int %1$s();"),
  SIZE_NOT_WHOLE(
      "The size '%s' is %s, which is no whole number.",
      "Change the dimensions so that the division leaves no remainder."),
  SIZE_NOT_POSITIVE("The size '%s' is %s.", "Sizes are at least 1."),

  // Inputs.
  INPUT_READS(
      "The input '%s' has parameters, and an input is read from the data.",
      "Remove the parameters, or replace @Input by an operation."),
  INPUT_NOT_DATA(
      "The input '%s' is of the kind %s, which data cannot be.",
      "Use a kind with a column: Tokens, Sequence or Features."),
  WRONG_RANK(
      "The shape of '%s' has %d sizes, and %s has %d axes: %s.",
      "Give one size for each axis; the batch is left out."),

  // Nodes and what they read.
  UNKNOWN_NODE("'%s' reads '%s', and '%s' has no node of that name.", "%s"),
  READS_DIMENSION(
      "'%s' reads '%s', which is a dimension and no node.",
      "Use the dimension inside a size expression of the annotation."),
  SELF_OR_CYCLE(
      "'%s' depends on itself: %s.",
      "Break the cycle: a node can only read what is computed before it."),
  READ_TWICE("'%s' reads '%s' twice.", "Read each node once."),
  WRONG_KIND(
      "'%s' reads '%s' as %s, but it is %s.",
      "Declare the parameter as '%4$s %2$s', or read another node."),
  UNUSED_NODE(
      "Nothing reads '%s', and a %s alone is no output.",
      "Read it, remove it, or annotate it with @Output."),
  NO_OUTPUT(
      "'%s' has no output.",
      "Declare a node of a kind that answers, such as @Logits Scores, or mark one with @Output."),

  // Blocks.
  BLOCK_CYCLE(
      "The block '%s' contains itself: %s.",
      "Break the cycle; to run it several times, use it with @Use(repeat = \"...\")."),
  BLOCK_INPUT_UNKNOWN(
      "'%s' feeds '%s', which is no input of the block '%s'.",
      "%s A parameter is named as the input that it feeds, and @From says what it reads."),
  BLOCK_INPUT_MISSING(
      "'%s' does not feed the input '%s' of the block '%s'.", "Add the parameter '%4$s %2$s'."),
  BLOCK_DIMENSION_UNKNOWN("'%s' gives '%s' a size, which is no dimension of the block '%s'.", "%s"),
  BLOCK_DIMENSION_UNBOUND(
      "Nothing gives the dimension '%s' of the block '%s' a size in '%s'.",
      "Write @Use(with = \"%1$s = ...\"), or declare a dimension of that name in '%4$s'."),
  REPEAT_UNBOUND(
      "How often '%s' runs is '%s', which has no value yet.",
      "Use numbers and dimensions with a value: the rounds are written out when the spec is"
          + " compiled."),
  REPEAT_WITHOUT_CARRY(
      "'%s' runs %d times with the same inputs.",
      "Mark a node of the block '%s' with @Carry(\"input\")."),
  CARRY_MISMATCH(
      "'%s' is carried into '%s', but %s.",
      "Carry a node of the same kind and shape as the input."),
  WEIGHTS_UNKNOWN(
      "'%s' takes its weights from '%s', but %s.",
      "Name another use of the same block with as many rounds."),

  // Operations at their use.
  NOT_ACCEPTED("@%s cannot make '%s' from (%s).", "It takes %s."),
  SHAPE_MISMATCH(
      "'%s' reads '%s' with %s = %s, but %s. Path: %s.",
      "Make the sizes equal: change one of them, or put a node between that maps one to the other;"
          + " in a loss, put @Regressor on the student's parameter."),
  OUT_OF_RANGE("%s of @%s on '%s' is %s.", "Use a value %s."),
  REQUIREMENT_FAILED(
      "@%s on '%s' needs %s, but %s.",
      "Change what gives these sizes, or use something else here."),
  NOT_AN_OBJECTIVE(
      "'%s' in '%s' gives %s, and a distillation declares losses.",
      "Use an objective, or move the node to the network."),
  LOSS_IN_NETWORK(
      "'%s' reads the teacher or labels, and '%s' is a network.",
      "Declare it in an interface with @Distillation."),

  // Operations at their declaration.
  MALFORMED_SIGNATURE(
      "The signature '%s' of @%s cannot be read, because %s.",
      "Write it as \"Sequence(steps, width), Features(width) -> Features(units)\"."),
  MALFORMED_COUNT(
      "The count '%s' of @%s cannot be computed, because %s.",
      "Use numbers, elements of the annotation and sizes of the signature."),
  MALFORMED_REQUIREMENT(
      "The requirement '%s' of @%s cannot be read, because %s.",
      "Compare two sizes of the signature or of the annotation: \"classes > 2\"."),
  IMPLEMENTATION_NOT_FOUND(
      "The implementation '%s' of @%s is not on the class path.",
      "Give the canonical name of a record, and add its module to the dependencies."),
  IMPLEMENTATION_NOT_A_LAYER(
      "The implementation '%s' of @%s is no public record that implements %s.",
      "Declare it as 'public record ... implements Layer'."),
  UNKNOWN_COMPONENT(
      "The component '%s' of '%s' is neither an element of @%s nor a size of its signatures.",
      "%s"),
  COMPONENT_TYPE(
      "The component '%s' of '%s' is of the type %s, which cannot hold what @%s gives it: %s.",
      "Change the component to %6$s."),

  // Distillations.
  NOT_A_NETWORK("The %s '%s' is no network.", "Annotate it with @Network."),
  NETWORK_BROKEN(
      "The %s '%s' is in another module and cannot be used, because: %s",
      "Compile that module with the processor and mend what it reports."),
  LABEL_NOT_LABELS(
      "'%s' is annotated data of the kind %s, which is no kind of label.",
      "Declare it as 'Labels %1$s()'."),
  LABEL_READS(
      "The labels '%s' have parameters, and labels come from the data.", "Remove the parameters."),
  LABEL_WITHOUT_OBJECTIVE(
      "No objective reads the labels '%s'.", "Read them in an objective or remove them."),
  NO_OBJECTIVE(
      "'%s' declares no loss.",
      "Declare one, such as @CrossEntropy Loss answers(@Student Scores answer, Labels annotated);"),
  NO_TEACHER(
      "'%s' has no teacher.", "Name a network: @Distillation(teacher = Teacher.class, ...)."),
  TEACHER_UNREAD(
      "No objective of '%s' reads %s.", "Add one that does, such as @VanillaDistillation, or %s."),
  TEACHER_TWICE(
      "'%s' has the teacher '%s' twice.",
      "Declare a network for each: @Network interface Second extends %2$s {}"),
  TEACHER_AMBIGUOUS(
      "'%s' reads '%s' of the teacher, and '%s' has several: %s.",
      "Say which: @Teacher(of = %s.class)."),
  NOT_A_TEACHER("'%s' reads '%s' of '%s', which is no teacher of '%s'.", "%s"),
  MOVING_AVERAGE_OF_ANOTHER(
      "The teacher of '%s' is the moving average of its student '%s', but is declared as %s.",
      "Write teacher = %2$s.class, or remove @MovingAverage."),
  STOCHASTIC_MISSING(
      "'%s' reads '%s' as %s, which are passes of %s, and does not say how many.",
      "Annotate the parameter with @Stochastic(passes = 10) as well."),
  STOCHASTIC_MISPLACED(
      "@Stochastic has no meaning on '%s' of '%s', because %s.",
      "Remove it, or read a teacher as a kind of passes: @Teacher @Stochastic(passes = 10)"
          + " ScorePasses."),
  STOCHASTIC_WITHOUT_DROPOUT(
      "'%s' reads several passes of '%s', which would be equal, because %s.", "%s"),
  ROLE_MISSING("'%s' does not say whose node '%s' is.", "Annotate the parameter with %s."),
  ROLES_SWAPPED(
      "'%s' reads teacher and student the other way round: @%s takes %s.",
      "Swap @Teacher and @Student."),
  ROLE_WRONG("'%s' reads '%s' %s, and @%s takes it %s there.", "Change it: it takes %6$s."),
  ROLE_CONFLICT("The parameter '%s' of '%s' is both @Teacher and @Student.", "Keep one of them."),
  TEACHER_THROUGH_TRAINED(
      "'%s' reads the teacher's '%s' through @%s, which is trained, and a teacher is not.",
      "Put it on the student's parameter."),
  SIZE_OPEN(
      "Nothing says how large '%s' of '%s' is after @%s.",
      "Read something else in the loss that gives it a size, such as the teacher's node, or use an"
          + " operation that says it itself."),
  STAGE_NAME(
      "'%s' is no name of a stage.", "Use letters and digits and begin with a small letter."),
  STAGE_TWICE("'%s' has two stages of the name '%s'.", "Rename one of them."),
  UNKNOWN_LOSS("The stage '%s' trains with '%s', and '%s' has no loss of that name.", "%s"),
  LOSS_WITHOUT_STAGE(
      "No stage trains with the loss '%s'.", "Name it in the losses of a stage, or remove it."),
  FREEZES_NOTHING(
      "The stage '%s' freezes '%s', which trains no parameters.",
      "Name a node that does, or a block with such nodes."),
  STAGE_TRAINS_NOTHING(
      "The losses of the stage '%s' reach no node that it does not freeze.",
      "Freeze less, or name a loss that reads other nodes of the student."),
  SCHEDULE_WITHOUT_TIME(
      "The weight of '%s' has '%s', but it has no time to change.",
      "Say how long it takes, such as 'epochs = 20', or when it jumps, such as 'after = 5'."),
  HYPERPARAMETER_CLASH(
      "Two settings of '%s' would both be called '%s': %s and %s.", "Rename one of them."),

  // Schemes.
  NOT_A_SCHEME(
      "'%s' is no scheme.",
      "Name an interface whose methods are losses and labels: no class, network or block."),
  NO_COMBINATION(
      "'%s' names no %s, so nothing is generated.",
      "Name at least one scheme and one network: @Schemes(of = Vanilla.class, networks ="
          + " Answerer.class)."),
  SCHEMES_NOT_EMPTY(
      "'%s' %s '%s', and an interface with @Schemes has no members.",
      "Move losses and labels to a scheme, and remove everything else."),
  COMBINATION_NAME_TAKEN(
      "The name '%s' of %s is taken by %s.",
      "Rename one of the interfaces, or declare the combination in another package."),
  MALFORMED_TITLE(
      "The title '%s' of '%s' is malformed.",
      "Use letters, digits, '+', '-' and single spaces, and begin with a letter."),

  // What is generated.
  GENERATED_NAME_TAKEN(
      "The class '%s' that would be generated for '%s' exists already.",
      "Rename the interface or the class."),

  // Ourselves.
  INTERNAL_ERROR(
      "distill4j failed on '%s'. This is a defect of distill4j, not of the spec: %s",
      "Report it with the text above; the rest of the compilation is not affected.");

  private final String problem;
  private final String fix;

  DiagnosticId(String problem, String fix) {
    this.problem = problem;
    this.fix = fix;
  }

  /** The whole message. */
  String message(Object... arguments) {
    return String.format(Locale.ROOT, "[" + name() + "] " + problem + " Fix: " + fix, arguments);
  }

  /** What is wrong, as a pattern for {@link String#format}. */
  public String problem() {
    return problem;
  }

  /** What to do, as a pattern for {@link String#format}. */
  public String fix() {
    return fix;
  }

  /** Whether it stops the generation. */
  public boolean isError() {
    return true;
  }
}
