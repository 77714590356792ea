package org.distill4j.examples.random;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.distill4j.examples.random.spec.Annotation;
import org.distill4j.examples.random.spec.Choices;
import org.distill4j.examples.random.spec.Declarations;
import org.distill4j.examples.random.spec.Method;

/** Draws declarations of the parameters of a node: frozen, or those of another node. */
final class ParameterMaker {

  private static final List<String> STORAGES = List.of("FLOAT32", "FLOAT16", "INT8");

  private final Choices choices;
  private final Expansion expansion;
  private final List<Member> members;

  /**
   * Takes what a node may refer to.
   *
   * @param members the members before it
   */
  ParameterMaker(Choices choices, Expansion expansion, List<Member> members) {
    this.choices = choices;
    this.expansion = expansion;
    this.members = List.copyOf(members);
  }

  /** Returns the operation, sometimes with a declaration of its parameters. */
  List<Annotation> annotations(Drawing.Drawn drawn) {
    if (!Declarations.hasParameters(drawn.operation())) {
      return drawn.annotations();
    }
    Optional<String> owner = owner(drawn);
    if (owner.isPresent()) {
      Annotation shared = Annotation.of("WeightsOf", Annotation.literal(owner.get()));
      return and(drawn, shared);
    }
    if (choices.chance(0.15)) {
      String storage = "org.distill4j.dsl.Storage." + choices.of(STORAGES);
      Map<String, String> elements = choices.chance(0.8) ? Map.of("storage", storage) : Map.of();
      return and(drawn, new Annotation("Frozen", elements));
    }
    return drawn.annotations();
  }

  /**
   * Returns a node with the same operation on values of the same shapes, on which this one depends,
   * so that it is needed wherever this one is.
   */
  private Optional<String> owner(Drawing.Drawn drawn) {
    Set<String> before = new HashSet<>();
    drawn.operands().forEach(operand -> before.addAll(expansion.sources(operand.path())));
    List<String> shapes = shapes(drawn.operands().stream().map(Operand::path).toList());
    return members.stream()
        .filter(Member.Node.class::isInstance)
        .map(Member.Node.class::cast)
        .filter(node -> before.contains(node.name()))
        .filter(node -> isSame(node.method(), drawn))
        .filter(node -> node.method().annotation("WeightsOf").isEmpty())
        .filter(node -> shapes(node.reads()).equals(shapes))
        .map(Member.Node::name)
        .findFirst();
  }

  private static List<Annotation> and(Drawing.Drawn drawn, Annotation more) {
    return Stream.concat(drawn.annotations().stream(), Stream.of(more)).toList();
  }

  private static boolean isSame(Method method, Drawing.Drawn drawn) {
    return method.annotations().contains(drawn.annotation())
        && method.annotation("With").equals(drawn.with());
  }

  private List<String> shapes(List<String> paths) {
    return paths.stream()
        .map(path -> expansion.value(path).orElseThrow())
        .map(value -> value.kind() + value.axes())
        .toList();
  }
}
