package org.distill4j.examples.random;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.distill4j.examples.random.spec.Annotation;
import org.distill4j.examples.random.spec.Catalogue;
import org.distill4j.examples.random.spec.Choices;
import org.distill4j.examples.random.spec.Method;
import org.distill4j.examples.random.spec.SpecType;
import org.distill4j.processor.signature.Role;
import org.distill4j.processor.size.Polynomial;

/** Draws a teacher that exists already: the inputs of a network, with its nodes as signals. */
final class ExternalMaker {

  /** A value without a batch, and indices, are none of a body. */
  private static final Set<String> NO_SIGNALS = Set.of("Table", "Tokens");

  private final Choices choices;
  private final Catalogue catalogue;
  private final NetworkModel network;
  private final Set<String> named = new HashSet<>();

  ExternalMaker(Choices choices, Catalogue catalogue, NetworkModel network) {
    this.choices = choices;
    this.catalogue = catalogue;
    this.network = network;
  }

  /**
   * A teacher.
   *
   * @param type its interface
   * @param model the same as a network whose nodes read all inputs
   */
  record Drawn(SpecType type, NetworkModel model) {}

  /** Returns a teacher, or empty if its sizes cannot be written. */
  Optional<Drawn> draw(String name) {
    List<Member> members = new ArrayList<>();
    Names names = new Names(choices, network.sizes().dimensions().keySet());
    for (Member.Input input : network.inputs()) {
      Optional<String> shape = shape(input.axes().stream().map(network::value).toList());
      if (shape.isEmpty()) {
        return Optional.empty();
      }
      names.taken().add(input.name());
      members.add(input(input, shape.get()));
    }
    List<String> inputs = network.inputs().stream().map(Member.Input::name).toList();
    List<Operand> operands =
        choices.shuffled(network.operands(Role.TEACHER, network.expansion().computed()));
    for (Operand operand : operands.subList(0, Math.min(operands.size(), 6))) {
      signal(operand, names, inputs).ifPresent(members::add);
    }
    if (members.size() == inputs.size()) {
      return Optional.empty();
    }
    List<Method> methods =
        Stream.concat(dimensions().stream(), members.stream().map(Member::method)).toList();
    return Optional.of(
        new Drawn(
            new SpecType(Annotation.of("External"), name, List.of(), choices.shuffled(methods)),
            new NetworkModel(
                name,
                names.taken(),
                network.sizes(),
                members,
                new Expansion(catalogue, members, network.sizes().typical()),
                true)));
  }

  private Member.Input input(Member.Input input, String shape) {
    List<Annotation> annotations = new ArrayList<>();
    annotations.add(new Annotation("Input", Map.of("shape", shape)));
    if (choices.chance(0.5)) {
      Annotation inBody = Annotation.of("InBody", Annotation.literal("in." + input.name()));
      annotations.add(
          choices.chance(0.5) && Set.of("Tokens", "Sequence").contains(input.kind())
              ? inBody.with("mask", Annotation.literal("mask"))
              : inBody);
    }
    Method method =
        new Method(choices.shuffled(annotations), input.kind(), input.name(), List.of());
    List<Polynomial> axes = input.axes().stream().map(network::value).toList();
    return new Member.Input(input.name(), input.kind(), axes, Set.of(), method);
  }

  private Optional<Member> signal(Operand operand, Names names, List<String> inputs) {
    boolean isValue =
        Set.of("VALUE", "ANSWER").contains(catalogue.kind(operand.kind()).role())
            && !NO_SIGNALS.contains(operand.kind());
    Optional<String> shape = isValue ? shape(operand.axes()) : Optional.empty();
    return shape.map(
        text -> {
          String name = names.input();
          List<Annotation> annotations = new ArrayList<>();
          annotations.add(new Annotation("Signal", Map.of("shape", text)));
          if (choices.chance(0.3)) {
            annotations.add(Annotation.of("InBody", Annotation.literal("out/" + name + ":0")));
          }
          Method method =
              new Method(choices.shuffled(annotations), operand.kind(), name, List.of());
          return new Member.Node(
              name, operand.kind(), operand.axes(), inputs, true, Set.of(), method);
        });
  }

  /** Returns the text of a shape whose axes are numbers or names. */
  private Optional<String> shape(List<Polynomial> axes) {
    List<String> texts = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Polynomial axis : axes) {
      OptionalLong number = axis.value();
      boolean isName =
          axis.names().size() == 1 && axis.equals(Polynomial.named(axis.names().iterator().next()));
      if (number.isEmpty() && !isName) {
        return Optional.empty();
      }
      names.addAll(axis.names());
      texts.add(
          Annotation.literal(
              number.isPresent()
                  ? Long.toString(number.getAsLong())
                  : axis.names().iterator().next()));
    }
    named.addAll(names);
    return Optional.of(texts.size() == 1 ? texts.get(0) : "{" + String.join(", ", texts) + "}");
  }

  /** Returns the dimensions without a value that a shape names. */
  private List<Method> dimensions() {
    return network.sizes().dimensions().values().stream()
        .filter(dimension -> dimension.value().isEmpty() && named.contains(dimension.name()))
        .map(
            dimension ->
                new Method(List.of(Annotation.of("Dimension")), "int", dimension.name(), List.of()))
        .toList();
  }
}
