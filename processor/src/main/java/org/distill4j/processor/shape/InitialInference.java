package org.distill4j.processor.shape;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.distill4j.processor.diagnostic.DiagnosticId;
import org.distill4j.processor.diagnostic.Place;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.diagnostic.Suggestion;
import org.distill4j.processor.shape.ShapedDistillation.ShapedInitial;
import org.distill4j.processor.spec.DistillationSpec;
import org.distill4j.processor.spec.NetworkReference;
import org.distill4j.processor.spec.RoundsSpec;
import org.distill4j.processor.spec.weight.InitialSpec;

/** Resolves the nodes of a student that begin with parameters of a teacher. */
final class InitialInference {

  private final DistillationSpec spec;
  private final List<ShapedNetwork> teachers;
  private final ShapedNetwork student;
  private final Problems problems;
  private final Set<String> given = new HashSet<>();

  InitialInference(
      DistillationSpec spec,
      List<ShapedNetwork> teachers,
      ShapedNetwork student,
      Problems problems) {
    this.spec = spec;
    this.teachers = List.copyOf(teachers);
    this.student = student;
    this.problems = problems;
  }

  /** Returns the nodes, in the order of the student's graph, as far as there are no problems. */
  List<ShapedInitial> infer() {
    List<ShapedInitial> initials = new ArrayList<>();
    for (InitialSpec initial : spec.initials()) {
      Optional<Integer> teacher = teacher(initial);
      teacher.ifPresent(number -> initials.addAll(infer(initial, number)));
    }
    return initials;
  }

  private Optional<Integer> teacher(InitialSpec initial) {
    List<String> names = spec.teachers().stream().map(NetworkReference::qualifiedName).toList();
    if (initial.teacher().isEmpty() && names.size() == 1) {
      return Optional.of(0);
    }
    int number = initial.teacher().map(of -> names.indexOf(of.qualifiedName())).orElse(-1);
    if (number >= 0 && !teachers.get(number).graph().spec().isExternal()) {
      return Optional.of(number);
    }
    problems.add(
        DiagnosticId.INITIAL_UNKNOWN,
        initial.teacher().map(NetworkReference::place).orElse(initial.of().place()),
        initial.of().name(),
        initial.teacher().map(NetworkReference::simpleName).orElse("its teacher"),
        "Name one of its networks: teacher = " + spec.teachers().get(0).simpleName() + ".class.");
    return Optional.empty();
  }

  private List<ShapedInitial> infer(InitialSpec initial, int teacher) {
    List<ShapedInitial> found = new ArrayList<>();
    if (initial.rounds().isPresent() && !initial.of().name().contains("[*]")) {
      reportRounds(initial, "'" + initial.of().name() + "' has no [*]");
      return found;
    }
    Pattern pattern = pattern(initial.of().name());
    // Nodes that only losses of a network need are no part of it when it is trained alone.
    for (ShapedNode node : student.inferenceNodes()) {
      Matcher matcher = pattern.matcher(node.node().name());
      if (matcher.matches() && node.hasParameters() && node.weightsOf().isEmpty()) {
        Optional<ShapedInitial> one = from(initial, teacher, node, matcher);
        if (one.isEmpty()) {
          return List.of();
        }
        found.add(one.get());
      }
    }
    if (found.isEmpty()) {
      unknown(initial.of().place(), initial.of().name(), student);
    }
    return found;
  }

  private static Pattern pattern(String path) {
    return Pattern.compile(
        Pattern.quote(path).replace("[*]", "\\E(?:\\[(\\d{1,9})])?\\Q") + "((?:[.\\[].*)?)");
  }

  private void unknown(Place place, String path, ShapedNetwork network) {
    Set<String> known = new TreeSet<>();
    network.inferenceNodes().stream()
        .filter(ShapedNode::hasParameters)
        .forEach(node -> known.add(node.node().name()));
    problems.add(
        DiagnosticId.INITIAL_UNKNOWN,
        place,
        path,
        network.graph().spec().name(),
        Suggestion.among(path, known));
  }

  private Optional<ShapedInitial> from(
      InitialSpec initial, int teacher, ShapedNode node, Matcher matcher) {
    String path = initial.from().name();
    for (int group = 1; group < matcher.groupCount(); group++) {
      int round = matcher.group(group) == null ? 0 : Integer.parseInt(matcher.group(group));
      Optional<Integer> other = round(initial, round);
      if (other.isEmpty()) {
        return Optional.empty();
      }
      path = path.replaceFirst("\\[\\*]", "[" + other.get() + "]");
    }
    String name = path + matcher.group(matcher.groupCount());
    Optional<ShapedNode> source = node(teachers.get(teacher), name);
    if (source.isEmpty()) {
      unknown(initial.from().place(), name, teachers.get(teacher));
      return Optional.empty();
    }
    if (!fits(node, source.get(), teachers.get(teacher))) {
      problems.add(
          DiagnosticId.INITIAL_DIFFERS,
          initial.of().place(),
          node.node().name(),
          source.get().node().name());
      return Optional.empty();
    }
    if (!given.add(node.node().name())) {
      problems.add(DiagnosticId.INITIAL_TWICE, initial.of().place(), node.node().name());
      return Optional.empty();
    }
    return Optional.of(
        new ShapedInitial(
            node.node().name(),
            teacher,
            source.get().weightsOf().orElse(source.get().node().name()),
            initial.fixed()));
  }

  private Optional<Integer> round(InitialSpec initial, int round) {
    if (initial.rounds().isEmpty()) {
      return Optional.of(round);
    }
    RoundsSpec rounds = initial.rounds().get();
    Optional<String> text =
        rounds.texts().size() == 1
            ? Optional.of(rounds.texts().get(0))
            : rounds.texts().stream().skip(round).findFirst();
    Optional<Integer> index = text.flatMap(it -> LossRounds.index(it, round));
    if (index.isEmpty()) {
      reportRounds(
          initial, "it gives no round of the teacher for round " + round + " of the student");
    }
    return index;
  }

  private void reportRounds(InitialSpec initial, String reason) {
    RoundsSpec rounds = initial.rounds().orElseThrow();
    problems.add(
        DiagnosticId.ROUNDS_MALFORMED,
        rounds.place(),
        String.join(", ", rounds.texts()),
        initial.of().name(),
        reason);
  }

  /** Returns the node of a name; a block that runs once has no index. */
  private static Optional<ShapedNode> node(ShapedNetwork network, String name) {
    String full = network.name(name);
    Predicate<String> named =
        Pattern.compile(Pattern.quote(full).replace("[0]", "\\E(?:\\[0])?\\Q")).asMatchPredicate();
    return network.inferenceNodes().stream()
        .filter(node -> named.test(node.node().name()) && node.hasParameters())
        .findFirst();
  }

  private boolean fits(ShapedNode node, ShapedNode source, ShapedNetwork teacher) {
    List<Shape> own = shapes(node, student);
    List<Shape> others = shapes(source, teacher);
    return names(node).equals(names(source))
        && own.size() == others.size()
        && IntStream.range(0, own.size()).allMatch(i -> own.get(i).equals(others.get(i)));
  }

  private static List<String> names(ShapedNode node) {
    return node.match().tensors().orElse(List.of()).stream().map(Tensor::name).toList();
  }

  private static List<Shape> shapes(ShapedNode node, ShapedNetwork network) {
    return node.match().tensors().orElse(List.of()).stream()
        .map(tensor -> tensor.shape().map(network.scope()::value))
        .toList();
  }
}
