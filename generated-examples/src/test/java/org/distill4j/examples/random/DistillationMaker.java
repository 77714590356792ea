package org.distill4j.examples.random;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.distill4j.examples.random.Drawing.Drawn;
import org.distill4j.examples.random.spec.Annotation;
import org.distill4j.examples.random.spec.Catalogue;
import org.distill4j.examples.random.spec.Choices;
import org.distill4j.examples.random.spec.Declarations;
import org.distill4j.examples.random.spec.Declarations.Kind;
import org.distill4j.examples.random.spec.Declarations.Operation;
import org.distill4j.examples.random.spec.Method;
import org.distill4j.examples.random.spec.Method.Parameter;
import org.distill4j.processor.signature.Pattern;
import org.distill4j.processor.signature.Role;
import org.distill4j.processor.signature.Signature;
import org.distill4j.processor.size.Polynomial;

/** Draws the labels and losses of a distillation. */
final class DistillationMaker {

  private final Choices choices;
  private final Catalogue catalogue;
  private final NetworkModel teacher;
  private final NetworkModel student;
  private final Names names;
  private final Sizes sizes;
  private final Map<String, Operand> labels = new LinkedHashMap<>();
  private final List<Loss> losses = new ArrayList<>();
  private final RoundsMaker rounds;
  private boolean readsTeacher;

  /**
   * A loss.
   *
   * @param operands the values that it reads
   * @param studentNodes the nodes of the student among them
   */
  record Loss(Method method, List<Operand> operands, List<String> studentNodes) {

    String name() {
      return method.name();
    }

    boolean readsTeacher() {
      return operands.stream().anyMatch(operand -> operand.role() == Role.TEACHER);
    }
  }

  DistillationMaker(
      Choices choices, Catalogue catalogue, NetworkModel teacher, NetworkModel student) {
    this.choices = choices;
    this.catalogue = catalogue;
    this.teacher = teacher;
    this.student = student;
    this.names = new Names(choices, Set.of());
    this.rounds = new RoundsMaker(choices);
    this.sizes =
        student
            .sizes()
            .derived(names, dimensions(teacher, student))
            .naming(student.sizes().dimensions().keySet());
  }

  /** Returns the open dimensions of the teacher and the student, by name. */
  private static Map<String, Sizes.Dimension> dimensions(
      NetworkModel teacher, NetworkModel student) {
    Map<String, Sizes.Dimension> all = new HashMap<>();
    Stream.of(teacher, student)
        .flatMap(network -> network.sizes().dimensions().values().stream())
        .filter(dimension -> dimension.value().isEmpty())
        .forEach(dimension -> all.put(dimension.name(), dimension));
    return all;
  }

  /** Returns the methods, or empty if no loss that reads the teacher was found. */
  Optional<List<Method>> draw() {
    int wanted = choices.between(1, 4);
    for (int attempt = 0; attempt < 4 && (losses.size() < wanted || !readsTeacher); attempt++) {
      for (Operation operation : choices.shuffled(catalogue.operations())) {
        if (losses.size() < wanted || !readsTeacher) {
          add(operation, choices.of(operation.signatures()));
        }
      }
    }
    List<Method> methods = new ArrayList<>(losses.stream().map(Loss::method).toList());
    labels.forEach(
        (name, label) ->
            methods.add(
                new Method(List.of(Annotation.of("Annotated")), label.kind(), name, List.of())));
    return readsTeacher ? Optional.of(choices.shuffled(methods)) : Optional.empty();
  }

  private void add(Operation operation, Signature signature) {
    if (Declarations.isOfNetworks(signature, catalogue.kinds())
        || !catalogue.kind(signature.result().kind()).role().equals("LOSS")) {
      return;
    }
    Map<String, Operand> fresh = new LinkedHashMap<>();
    boolean overRounds = choices.chance(0.3);
    Optional<Drawn> drawn =
        new Drawing(
                choices,
                sizes,
                new ArgumentMaker(choices, sizes, student::value, false),
                pattern -> candidates(pattern, fresh, overRounds))
            .draw(operation, signature);
    drawn
        .filter(this::trainsBoth)
        .ifPresent(it -> rounds.together(it.operands()).ifPresent(together -> write(it, together)));
  }

  private List<Operand> candidates(
      Pattern pattern, Map<String, Operand> fresh, boolean overRounds) {
    List<Operand> found = new ArrayList<>();
    if (overRounds && !pattern.repeated()) {
      found.addAll(
          switch (pattern.role()) {
            case TEACHER -> rounds.operands(teacher, Role.TEACHER, teacher.expansion().computed());
            case STUDENT -> rounds.operands(student, Role.STUDENT, student.expansion().learning());
            case NONE -> List.<Operand>of();
          });
      found = choices.shuffled(found);
    }
    List<Operand> all =
        switch (pattern.role()) {
          case TEACHER -> teacher.operands(Role.TEACHER, teacher.expansion().computed());
          case STUDENT -> student.operands(Role.STUDENT, student.expansion().learning());
          case NONE -> labels(pattern.kind(), fresh);
        };
    found.addAll(choices.shuffled(all));
    return found.stream().filter(operand -> operand.kind().equals(pattern.kind())).toList();
  }

  /** Returns the labels so far, and new ones with neighbouring axes of the student's nodes. */
  private List<Operand> labels(String kind, Map<String, Operand> fresh) {
    if (fresh.isEmpty()) {
      Kind type = catalogue.kind(kind);
      int rank = type.axes().size();
      for (Operand node : student.operands(Role.STUDENT, student.expansion().needed())) {
        for (int from = 0; from + rank <= node.axes().size(); from++) {
          List<Polynomial> axes = node.axes().subList(from, from + rank);
          if (isKnown(type, axes)) {
            String name = "fresh label " + axes;
            fresh.put(name, new Operand(Role.NONE, name, name, kind, axes));
          }
        }
      }
    }
    List<Operand> all = new ArrayList<>(labels.values());
    all.addAll(fresh.values());
    return all;
  }

  /**
   * Returns true if all axes have a length when the data are made: a size, or the length of an
   * input's axis.
   */
  private boolean isKnown(Kind kind, List<Polynomial> axes) {
    for (int i = 0; i < axes.size(); i++) {
      Polynomial axis = axes.get(i);
      boolean known = sizes.dimensions().keySet().containsAll(axis.names());
      boolean isOfInput =
          axis.names().size() == 1 && axis.equals(Polynomial.named(axis.names().iterator().next()));
      if (!known && !(isOfInput && kind.varying().contains(kind.axes().get(i)))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Returns true if the loss reads the teacher, if the teacher is never trained, or if the loss can
   * also train it on nodes of the same names.
   */
  private boolean trainsBoth(Drawn drawn) {
    if (teacher.isExternal()
        || drawn.operands().stream().anyMatch(operand -> operand.role() == Role.TEACHER)) {
      return true;
    }
    Set<String> trained = teacher.expansion().trained();
    List<Operand> others = new ArrayList<>(teacher.operands(Role.STUDENT, trained));
    others.addAll(new RoundsMaker(choices).operands(teacher, Role.STUDENT, trained));
    return drawn.operands().stream()
        .filter(operand -> operand.role() == Role.STUDENT)
        .allMatch(operand -> others.stream().anyMatch(other -> isSame(operand, other)));
  }

  /** Returns true if a path of the student is that of an equal node of the teacher. */
  private boolean isSame(Operand own, Operand other) {
    String node = teacher.expansion().value(own.path()).map(Value::name).orElse(own.path());
    return other.node().equals(node)
        && other.kind().equals(own.kind())
        && other.axes().equals(own.axes());
  }

  private void write(Drawn drawn, List<String> together) {
    List<Annotation> annotations = new ArrayList<>(List.of(drawn.annotation()));
    if (choices.chance(0.5)) {
      annotations.add(weight());
    }
    Names own = new Names(choices, Set.of());
    List<Parameter> parameters = new ArrayList<>();
    for (int i = 0; i < drawn.operands().size(); i++) {
      Operand operand = drawn.operands().get(i);
      parameters.add(
          switch (operand.role()) {
            case TEACHER -> node("Teacher", own, operand, together.get(i));
            case STUDENT -> node("Student", own, operand, "");
            case NONE -> new Parameter(List.of(), operand.kind(), label(operand));
          });
      readsTeacher |= operand.role() == Role.TEACHER;
    }
    losses.add(
        new Loss(
            new Method(
                choices.shuffled(annotations), drawn.kind(), names.unique("loss"), parameters),
            drawn.operands(),
            drawn.operands().stream()
                .filter(operand -> operand.role() == Role.STUDENT)
                .flatMap(operand -> rounds.nodes(operand).stream())
                .toList()));
  }

  private Annotation weight() {
    Annotation constant =
        Annotation.of("Weight", choices.of(List.of("0.25", "0.5", "100", "1e-6")));
    return switch (choices.between(0, 9)) {
      case 0, 1 -> constant.with("learned", "true");
      case 2 ->
          constant
              .with("from", choices.of(List.of("0", "2.5")))
              .with("epochs", choices.of(List.of("1", "20")))
              .with("after", choices.of(List.of("0", "0.5")))
              .with("shape", "Ramp." + choices.of(List.of("LINEAR", "COSINE", "STEP")));
      case 3 -> constant.with("after", "1");
      default -> constant;
    };
  }

  private Parameter node(String role, Names own, Operand operand, String together) {
    boolean isName = operand.path().chars().allMatch(Character::isJavaIdentifierPart);
    if (isName && choices.chance(0.5) && own.taken().add(operand.path())) {
      return new Parameter(List.of(Annotation.of(role)), operand.kind(), operand.path());
    }
    Annotation annotation = Annotation.of(role, Annotation.literal(operand.path()));
    return new Parameter(
        List.of(together.isEmpty() ? annotation : annotation.with("rounds", together)),
        operand.kind(),
        own.unique("own"));
  }

  private String label(Operand operand) {
    if (labels.containsKey(operand.node())) {
      return operand.node();
    }
    String name = names.unique("annotated");
    labels.put(name, new Operand(Role.NONE, name, name, operand.kind(), operand.axes()));
    return name;
  }

  /** Returns what changes the course of the distillation. */
  List<Annotation> marks() {
    return new MarkMaker(choices, catalogue, teacher, student, losses, rounds).draw();
  }

  /** Returns the sizes of the declared labels. */
  Map<String, Operand> labels() {
    return labels;
  }
}
