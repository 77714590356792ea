package org.distill4j.examples.random;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.distill4j.examples.random.spec.Annotation;
import org.distill4j.examples.random.spec.Catalogue;
import org.distill4j.examples.random.spec.Declarations;
import org.distill4j.processor.signature.Role;
import org.distill4j.processor.size.IndivisibleException;
import org.distill4j.processor.size.Polynomial;

/** All nodes of a network, including those in blocks, with the nodes that each reads. */
final class Expansion {

  /**
   * A node or an input.
   *
   * @param reads the full names of the nodes that it reads
   * @param output true if it is marked as an output
   * @param learns true if it trains parameters whatever the elements of its annotation
   */
  record Value(
      String name,
      String kind,
      List<Polynomial> axes,
      List<String> reads,
      boolean output,
      boolean learns) {}

  /** The operations with parameters: every draft of a network asks for those of all its nodes. */
  private static final Map<Declarations.Operation, Boolean> PARAMETERS =
      Collections.synchronizedMap(new IdentityHashMap<>());

  private final Catalogue catalogue;
  private final Map<String, Integer> known;
  private final Map<String, Value> values = new LinkedHashMap<>();
  private final Map<String, String> paths;
  private boolean broken;

  /**
   * Expands a network.
   *
   * @param known the values of dimensions, which give the number of rounds
   */
  Expansion(Catalogue catalogue, List<Member> members, Map<String, Integer> known) {
    this.catalogue = catalogue;
    this.known = known;
    this.paths = expand(members, "", Map.of(), Map.of());
  }

  /** Returns true if a path of the network no longer resolves. */
  boolean isBroken() {
    return broken;
  }

  /** Adds the nodes of an interface and returns the node name of each path in it. */
  private Map<String, String> expand(
      List<Member> members,
      String prefix,
      Map<String, Polynomial> outside,
      Map<String, String> inputs) {
    Map<String, String> local = new LinkedHashMap<>(inputs);
    for (Member member : members) {
      if (member instanceof Member.Input input && !inputs.containsKey(input.name())) {
        add(
            local,
            input.name(),
            prefix,
            input.kind(),
            put(input.axes(), outside),
            List.of(),
            false,
            false);
      } else if (member instanceof Member.Node node) {
        List<String> reads = node.reads().stream().map(path -> resolve(path, local)).toList();
        boolean output = node.output() && prefix.isEmpty();
        List<Polynomial> axes = put(node.axes(), outside);
        add(local, node.name(), prefix, node.kind(), axes, reads, output, learns(node, local));
      } else if (member instanceof Member.Use use) {
        expandUse(use, prefix, outside, local);
      }
    }
    return local;
  }

  private void add(
      Map<String, String> local,
      String name,
      String prefix,
      String kind,
      List<Polynomial> axes,
      List<String> reads,
      boolean output,
      boolean learns) {
    values.put(prefix + name, new Value(prefix + name, kind, axes, reads, output, learns));
    local.put(name, prefix + name);
  }

  /** Returns true if a node trains parameters whatever the elements of its annotation are. */
  private boolean learns(Member.Node node, Map<String, String> local) {
    Optional<Annotation> owner = node.method().annotation("WeightsOf");
    if (owner.isPresent()) {
      String path = owner.get().values().get("value").replace("\"", "");
      return values.get(local.get(path)).learns();
    }
    return node.method().annotation("Frozen").isEmpty()
        && node.method().annotations().stream()
            .flatMap(annotation -> catalogue.operation(annotation.name()).stream())
            .anyMatch(Expansion::hasParameters);
  }

  /** Returns true if an operation has parameters whatever the elements of its annotation are. */
  static boolean hasParameters(Declarations.Operation operation) {
    return PARAMETERS.computeIfAbsent(operation, Expansion::evaluated);
  }

  private static boolean evaluated(Declarations.Operation operation) {
    Set<String> flags =
        operation.elements().stream()
            .filter(element -> element.content() == Declarations.Content.FLAG)
            .map(Declarations.Element::name)
            .collect(Collectors.toSet());
    Function<String, Polynomial> size =
        name -> flags.contains(name) ? Polynomial.ZERO : Polynomial.named(name);
    try {
      return !operation.parameters().evaluate(size, size).equals(Polynomial.ZERO);
    } catch (IndivisibleException e) {
      return false;
    }
  }

  /** Returns the names of all values that a path depends on, itself included. */
  Set<String> sources(String path) {
    return reach(List.of(paths.get(path)));
  }

  private String resolve(String path, Map<String, String> local) {
    String name = local.get(path);
    broken |= name == null;
    return name == null ? path : name;
  }

  private List<Polynomial> put(List<Polynomial> axes, Map<String, Polynomial> outside) {
    if (outside.isEmpty()) {
      return axes;
    }
    List<Polynomial> sizes = new ArrayList<>();
    for (Polynomial axis : axes) {
      Optional<Polynomial> size =
          Sizes.put(axis, name -> outside.getOrDefault(name, Polynomial.named(name)));
      broken |= size.isEmpty();
      sizes.add(size.orElse(axis));
    }
    return sizes;
  }

  private void expandUse(
      Member.Use use, String prefix, Map<String, Polynomial> outside, Map<String, String> local) {
    OptionalLong rounds =
        put(List.of(use.repeat()), outside)
            .get(0)
            .substitute(name -> Optional.ofNullable(known.get(name)))
            .value();
    if (rounds.isEmpty() || rounds.getAsLong() < 1) {
      broken = true;
      return;
    }
    Map<String, Polynomial> sizes = new LinkedHashMap<>();
    use.sizes().forEach((name, size) -> sizes.put(name, put(List.of(size), outside).get(0)));
    Map<String, String> inputs = new LinkedHashMap<>();
    use.feeds().forEach((input, path) -> inputs.put(input, resolve(path, local)));
    for (int round = 0; round < rounds.getAsLong(); round++) {
      String own = rounds.getAsLong() == 1 ? use.name() : use.name() + "[" + round + "]";
      Map<String, String> inner = expand(use.block().members(), prefix + own + ".", sizes, inputs);
      boolean last = round == rounds.getAsLong() - 1;
      inner.forEach(
          (path, name) -> {
            if (!inputs.containsKey(path)) {
              local.put(own + "." + path, name);
              if (last) {
                local.put(use.name() + "." + path, name);
              }
            }
          });
      use.block().carried().forEach((input, node) -> inputs.put(input, inner.get(node)));
    }
  }

  Optional<Value> value(String path) {
    return Optional.ofNullable(paths.get(path)).map(values::get);
  }

  /** Returns all values that a method of the network can read, with one path for each. */
  List<Operand> operands(Role role) {
    Map<String, Operand> operands = new LinkedHashMap<>();
    paths.forEach(
        (path, name) -> {
          Value value = values.get(name);
          operands.put(name, new Operand(role, path, name, value.kind(), value.axes()));
        });
    return List.copyOf(operands.values());
  }

  /** Returns the outputs of the network. */
  List<String> outputs() {
    Set<String> read = read();
    return values.values().stream()
        .filter(
            value ->
                value.output()
                    || (isRole(value, "ANSWER")
                        && !value.name().contains(".")
                        && !read.contains(value.name())))
        .map(Value::name)
        .toList();
  }

  /** Returns the names of all values that are read. */
  Set<String> read() {
    Set<String> read = new HashSet<>();
    values.values().forEach(value -> read.addAll(value.reads()));
    return read;
  }

  /** Returns the names of all values that an output needs. */
  Set<String> needed() {
    return reach(outputs());
  }

  /** Returns the names of all values that an output or a loss of the network needs. */
  Set<String> trained() {
    List<String> ends = new ArrayList<>(outputs());
    values.values().stream()
        .filter(value -> isRole(value, "LOSS"))
        .forEach(value -> ends.add(value.name()));
    return reach(ends);
  }

  /** Returns the names of those values of {@link #trained} that depend on parameters. */
  Set<String> learning() {
    return trained().stream()
        .filter(
            name ->
                reach(List.of(name)).stream()
                    .anyMatch(source -> values.containsKey(source) && values.get(source).learns()))
        .collect(Collectors.toSet());
  }

  /** Returns the names of those values of {@link #needed} that are no inputs. */
  Set<String> computed() {
    return needed().stream()
        .filter(name -> values.containsKey(name) && !values.get(name).reads().isEmpty())
        .collect(Collectors.toSet());
  }

  /** Returns true if an output or a loss needs a node of this use of a block. */
  boolean needs(Member.Use use) {
    return !within(use.name()).isEmpty();
  }

  /** Returns true if every node needed in one use of a block is also needed in another. */
  boolean needsAsMuch(String owner, Member.Use borrower) {
    return within(owner).containsAll(within(borrower.name()));
  }

  private Set<String> within(String use) {
    return trained().stream()
        .filter(name -> name.startsWith(use + ".") || name.startsWith(use + "["))
        .map(name -> name.substring(use.length()))
        .collect(Collectors.toSet());
  }

  private Set<String> reach(List<String> ends) {
    Set<String> reached = new HashSet<>();
    List<String> open = new ArrayList<>(ends);
    while (!open.isEmpty()) {
      String name = open.remove(open.size() - 1);
      if (reached.add(name) && values.containsKey(name)) {
        open.addAll(values.get(name).reads());
      }
    }
    return reached;
  }

  private boolean isRole(Value value, String role) {
    return catalogue.kind(value.kind()).role().equals(role);
  }
}
