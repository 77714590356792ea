package org.distill4j.examples.random;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.distill4j.examples.random.spec.Annotation;
import org.distill4j.examples.random.spec.Catalogue;
import org.distill4j.examples.random.spec.Choices;
import org.distill4j.examples.random.spec.Declarations;

/** Draws which nodes of a student begin with parameters of its teacher. */
final class InitialMaker {

  private final Choices choices;
  private final Catalogue catalogue;
  private final NetworkModel teacher;
  private final NetworkModel student;
  private final Set<String> ofTeacher;
  private final Set<String> ofStudent;
  private final Set<String> fixed = new HashSet<>();

  InitialMaker(Choices choices, Catalogue catalogue, NetworkModel teacher, NetworkModel student) {
    this.choices = choices;
    this.catalogue = catalogue;
    this.teacher = teacher;
    this.student = student;
    this.ofTeacher = teacher.expansion().needed();
    this.ofStudent = student.expansion().needed();
  }

  /** Returns declarations for one or two members that both networks have in the same sizes. */
  List<Annotation> draw() {
    List<Annotation> initials = new ArrayList<>();
    List<Member> members = new ArrayList<>(choices.shuffled(student.members()));
    if (choices.chance(0.6)) {
      members.sort(Comparator.comparing(member -> !(member instanceof Member.Use)));
    }
    for (Member member : members) {
      if (initials.size() < 2 && teacher.members().contains(member) && isEqual(member)) {
        initial(member).ifPresent(initials::add);
      }
    }
    return initials;
  }

  /** Returns the families of the nodes that keep their initial parameters. */
  Set<String> fixed() {
    return fixed;
  }

  /** Returns true if all sizes of a member, and of what it reads, are equal in both networks. */
  private boolean isEqual(Member member) {
    boolean sizes =
        member.dimensions().stream()
            .allMatch(
                name ->
                    Optional.ofNullable(teacher.known().get(name))
                        .equals(Optional.ofNullable(student.known().get(name))));
    return sizes
        && member.reads().stream()
            .allMatch(path -> axes(teacher, path).equals(axes(student, path)));
  }

  private static List<?> axes(NetworkModel network, String path) {
    return network.expansion().value(path).orElseThrow().axes().stream()
        .map(network::value)
        .toList();
  }

  private Optional<Annotation> initial(Member member) {
    if (member instanceof Member.Node node) {
      boolean has =
          node.method().annotation("WeightsOf").isEmpty()
              && ofTeacher.contains(node.name())
              && ofStudent.contains(node.name())
              && node.method().annotations().stream()
                  .flatMap(annotation -> catalogue.operation(annotation.name()).stream())
                  .anyMatch(Declarations::hasParameters);
      return has ? Optional.of(annotation(node.name(), Map.of())) : Optional.empty();
    }
    if (!(member instanceof Member.Use use) || !use.owner().equals(use.name())) {
      return Optional.empty();
    }
    return use.overSteps() ? steps(use) : rounds(use);
  }

  private Optional<Annotation> steps(Member.Use use) {
    boolean equal =
        ofTeacher.contains(use.name())
            && ofStudent.contains(use.name())
            && read(teacher, use).equals(read(student, use))
            && student.expansion().within(use.name()).stream()
                .filter(ofStudent::contains)
                .anyMatch(student.expansion()::learnsItself);
    return equal ? Optional.of(annotation(use.name(), Map.of())) : Optional.empty();
  }

  /** Returns the results that are read of a block over steps, or of another with its parameters. */
  private static Set<String> read(NetworkModel network, Member.Use owner) {
    Set<String> read = new HashSet<>();
    for (Member member : network.members()) {
      if (member instanceof Member.Use use && use.owner().equals(owner.name())) {
        network.expansion().within(use.name()).stream()
            .filter(network.expansion().read()::contains)
            .forEach(name -> read.add(name.substring(name.indexOf('.', use.name().length()))));
      }
    }
    return read;
  }

  private Optional<Annotation> rounds(Member.Use use) {
    List<Set<String>> own = inside(student, ofStudent, use);
    List<Set<String>> others = inside(teacher, ofTeacher, use);
    boolean learns =
        student.expansion().within(use.name()).stream()
            .filter(ofStudent::contains)
            .anyMatch(student.expansion()::learnsItself);
    List<Integer> from = new ArrayList<>();
    for (Set<String> round : own) {
      List<Integer> all = IntStream.range(0, others.size()).boxed().toList();
      choices
          .ofAny(all.stream().filter(i -> others.get(i).containsAll(round)).toList())
          .ifPresent(from::add);
    }
    if (!learns || from.size() < own.size()) {
      return Optional.empty();
    }
    boolean isSame = IntStream.range(0, own.size()).allMatch(i -> from.get(i) == i);
    if (isSame && choices.chance(0.5)) {
      boolean all = own.size() == others.size() && choices.chance(0.5);
      return Optional.of(annotation(all ? use.name() : use.name() + "[*]", Map.of()));
    }
    if (own.size() == 1 && others.size() > 1 && choices.chance(0.3)) {
      String round = Annotation.literal(use.name() + "[" + from.get(0) + "]");
      return Optional.of(annotation(use.name(), Map.of("from", round)));
    }
    String rounds =
        from.stream().map(i -> Annotation.literal(i + "")).collect(Collectors.joining(", "));
    return Optional.of(
        annotation(
            use.name() + "[*]", Map.of("rounds", own.size() == 1 ? rounds : "{" + rounds + "}")));
  }

  /** Returns what is needed in each round of a use of a block. */
  private static List<Set<String>> inside(
      NetworkModel network, Set<String> needed, Member.Use use) {
    int rounds = RoundsMaker.count(network, use);
    List<Set<String>> inside = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      String prefix = use.name() + (rounds == 1 ? "" : "[" + round + "]") + ".";
      inside.add(
          needed.stream()
              .filter(name -> name.startsWith(prefix))
              .map(name -> name.substring(prefix.length()))
              .collect(Collectors.toSet()));
    }
    return inside;
  }

  private Annotation annotation(String of, Map<String, String> elements) {
    Annotation annotation = new Annotation("InitialFrom", Map.of("of", Annotation.literal(of)));
    for (Map.Entry<String, String> element : elements.entrySet()) {
      annotation = annotation.with(element.getKey(), element.getValue());
    }
    if (!choices.chance(0.3)) {
      return annotation;
    }
    String use = of.split("\\[", 2)[0];
    student.expansion().within(use).forEach(name -> fix(name));
    fix(use);
    return annotation.with("fixed", "true");
  }

  private void fix(String name) {
    student.expansion().named(name).map(Value::family).ifPresent(fixed::add);
  }
}
