package org.distill4j.examples.random;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.distill4j.examples.random.spec.Annotation;
import org.distill4j.examples.random.spec.Choices;
import org.distill4j.processor.signature.Role;

/** Draws paths that stand for all rounds of a block, and the rounds that go together. */
final class RoundsMaker {

  private final Choices choices;
  private final Map<String, List<String>> nodes = new HashMap<>();

  RoundsMaker(Choices choices) {
    this.choices = choices;
  }

  /** Returns the number of rounds of a use of a block. */
  static int count(NetworkModel network, Member.Use use) {
    Pattern index = Pattern.compile(Pattern.quote(use.name()) + "\\[(\\d+)\\]\\..*");
    return network.expansion().within(use.name()).stream()
        .map(index::matcher)
        .filter(Matcher::matches)
        .mapToInt(matcher -> Integer.parseInt(matcher.group(1)) + 1)
        .max()
        .orElse(1);
  }

  /** Returns all rounds of each node of a block that is wanted in all rounds. */
  List<Operand> operands(NetworkModel network, Role role, Set<String> wanted) {
    List<Operand> operands = new ArrayList<>();
    for (Member member : network.members()) {
      if (member instanceof Member.Use use && !use.overSteps()) {
        operands.addAll(operands(network, use, role, wanted));
      }
    }
    return operands;
  }

  private List<Operand> operands(
      NetworkModel network, Member.Use use, Role role, Set<String> wanted) {
    int rounds = count(network, use);
    Pattern name =
        Pattern.compile(Pattern.quote(use.name()) + (rounds > 1 ? "\\[\\d+\\]" : "") + "\\.(.*)");
    Map<String, List<String>> all = new TreeMap<>();
    for (String node : network.expansion().within(use.name())) {
      Matcher matcher = name.matcher(node);
      if (wanted.contains(node) && matcher.matches()) {
        all.computeIfAbsent(matcher.group(1), rest -> new ArrayList<>()).add(node);
      }
    }
    List<Operand> operands = new ArrayList<>();
    all.forEach(
        (rest, found) -> {
          if (found.size() == rounds) {
            String path = use.name() + "[*]." + rest;
            nodes.put(role + path, found);
            Value value = network.expansion().named(found.get(0)).orElseThrow();
            operands.add(
                new Operand(
                    role,
                    path,
                    path,
                    value.kind(),
                    value.axes().stream().map(network::value).toList()));
          }
        });
    return operands;
  }

  /** Returns the nodes that an operand stands for. */
  List<String> nodes(Operand operand) {
    return nodes.getOrDefault(operand.role() + operand.path(), List.of(operand.node()));
  }

  private boolean isRounds(Operand operand) {
    return nodes.containsKey(operand.role() + operand.path());
  }

  /**
   * Returns the rounds that the annotation of each operand declares, empty for none; empty if they
   * do not go together.
   */
  Optional<List<String>> together(List<Operand> operands) {
    if (readTwice(operands)) {
      return Optional.empty();
    }
    Set<Integer> own = new HashSet<>();
    Set<Integer> others = new HashSet<>();
    operands.stream()
        .filter(this::isRounds)
        .forEach(it -> (it.role() == Role.STUDENT ? own : others).add(nodes(it).size()));
    if (own.size() > 1 || (own.isEmpty() && others.isEmpty())) {
      return own.isEmpty()
          ? Optional.of(operands.stream().map(it -> "").toList())
          : Optional.empty();
    }
    boolean declares = choices.chance(0.6) || others.size() > 1 || !own.containsAll(others);
    if (own.isEmpty() && others.size() == 1) {
      declares = choices.chance(0.5);
    }
    int rounds = own.stream().findFirst().orElse(1);
    List<String> texts = new ArrayList<>();
    for (Operand operand : operands) {
      boolean declared = declares && operand.role() == Role.TEACHER && isRounds(operand);
      texts.add(declared ? text(rounds, nodes(operand).size()) : "");
    }
    return Optional.of(texts);
  }

  private boolean readTwice(List<Operand> operands) {
    Set<String> read = new HashSet<>();
    return operands.stream()
        .flatMap(operand -> nodes(operand).stream().map(node -> operand.role() + node))
        .anyMatch(node -> !read.add(node));
  }

  /**
   * Returns the text of {@code rounds}.
   *
   * @param own the number of rounds of the student
   * @param others that of the teacher
   */
  String text(int own, int others) {
    List<String> formulas = new ArrayList<>();
    if (others >= own) {
      formulas.addAll(List.of("round", "round + " + (others - own), others - 1 + " - round"));
    }
    for (int step = 2; step * (own - 1) < others; step++) {
      formulas.add(step + " * round");
      if (step > 3) {
        break;
      }
    }
    if (!formulas.isEmpty() && choices.chance(0.5)) {
      return Annotation.literal(choices.of(formulas));
    }
    List<String> numbers =
        IntStream.range(0, own)
            .mapToObj(round -> Annotation.literal(choices.between(0, others - 1) + ""))
            .toList();
    return numbers.size() == 1 ? numbers.get(0) : "{" + String.join(", ", numbers) + "}";
  }
}
