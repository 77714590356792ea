package org.distill4j.examples.random;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.distill4j.examples.random.spec.Catalogue;
import org.distill4j.examples.random.spec.Declarations;
import org.distill4j.processor.signature.Role;
import org.distill4j.processor.size.Polynomial;

/** All nodes of a network, including those in blocks, with the nodes that each reads. */
final class Expansion {

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
    this(catalogue, members, known, Map.of());
  }

  private Expansion(
      Catalogue catalogue,
      List<Member> members,
      Map<String, Integer> known,
      Map<String, Polynomial> outside) {
    this.catalogue = catalogue;
    this.known = known;
    this.paths = expand(members, new Place("", "", outside), Map.of());
  }

  /**
   * The place of an interface in the network.
   *
   * @param prefix the beginning of the names of its nodes
   * @param family that of the names of nodes that may have their parameters
   * @param outside the sizes of its dimensions
   */
  private record Place(String prefix, String family, Map<String, Polynomial> outside) {}

  /** Returns true if a path of the network no longer resolves. */
  boolean isBroken() {
    return broken;
  }

  /** Adds the nodes of an interface and returns the node name of each path in it. */
  private Map<String, String> expand(
      List<Member> members, Place place, Map<String, String> inputs) {
    Map<String, String> local = new LinkedHashMap<>(inputs);
    for (Member member : members) {
      String name = place.prefix() + member.name();
      if (member instanceof Member.Input input && !inputs.containsKey(input.name())) {
        List<Polynomial> axes = put(input.axes(), place.outside());
        add(local, input.name(), new Value(name, input.kind(), axes, List.of(), false, false, ""));
      } else if (member instanceof Member.Node node) {
        List<String> reads = node.reads().stream().map(path -> resolve(path, local)).toList();
        boolean output = node.output() && place.prefix().isEmpty();
        List<Polynomial> axes = put(node.axes(), place.outside());
        Optional<Value> owner = owner(node, local);
        boolean learns = owner.map(Value::learns).orElseGet(() -> learns(node));
        String family = owner.map(Value::family).orElse(place.family() + node.name());
        add(local, node.name(), new Value(name, node.kind(), axes, reads, output, learns, family));
      } else if (member instanceof Member.Use use) {
        expandUse(use, place, local);
      }
    }
    return local;
  }

  private void add(Map<String, String> local, String path, Value value) {
    values.put(value.name(), value);
    local.put(path, value.name());
  }

  /** Returns the node whose parameters a node declares as its own. */
  private Optional<Value> owner(Member.Node node, Map<String, String> local) {
    return node.method()
        .annotation("WeightsOf")
        .map(owner -> values.get(local.get(owner.values().get("value").replace("\"", ""))));
  }

  /** Returns true if a node trains parameters whatever the elements of its annotation are. */
  private boolean learns(Member.Node node) {
    return node.method().annotation("Frozen").isEmpty()
        && node.method().annotations().stream()
            .flatMap(annotation -> catalogue.operation(annotation.name()).stream())
            .anyMatch(Declarations::hasParameters);
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

  private void expandUse(Member.Use use, Place place, Map<String, String> local) {
    OptionalLong rounds =
        put(List.of(use.repeat()), place.outside())
            .get(0)
            .substitute(name -> Optional.ofNullable(known.get(name)))
            .value();
    if (rounds.isEmpty() || rounds.getAsLong() < 1) {
      broken = true;
      return;
    }
    Map<String, Polynomial> sizes = new LinkedHashMap<>();
    use.sizes()
        .forEach((name, size) -> sizes.put(name, put(List.of(size), place.outside()).get(0)));
    Map<String, String> inputs = new LinkedHashMap<>();
    use.feeds().forEach((input, path) -> inputs.put(input, resolve(path, local)));
    String family = place.family() + use.owner() + ".";
    if (use.overSteps()) {
      expandSteps(use, new Place(place.prefix(), family, sizes), inputs, local);
      return;
    }
    for (int round = 0; round < rounds.getAsLong(); round++) {
      String own = rounds.getAsLong() == 1 ? use.name() : use.name() + "[" + round + "]";
      Place inside = new Place(place.prefix() + own + ".", family, sizes);
      Map<String, String> inner = expand(use.block().members(), inside, inputs);
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

  /** Adds a block over steps as a node, and what can be read of it. */
  private void expandSteps(
      Member.Use use, Place place, Map<String, String> inputs, Map<String, String> local) {
    Expansion body = new Expansion(catalogue, use.block().members(), known, place.outside());
    Optional<Polynomial> length =
        use.each().stream()
            .map(input -> values.get(inputs.get(input)))
            .filter(Objects::nonNull)
            .map(value -> value.axes().get(0))
            .findFirst();
    broken |= body.broken || length.isEmpty();
    if (broken) {
      return;
    }
    String name = place.prefix() + use.name();
    List<String> reads = List.copyOf(inputs.values());
    Value steps = new Value(name, "", List.of(), reads, false, false, place.family());
    values.put(steps.name(), steps);
    new StepResults(catalogue, use, body)
        .of(steps, length.get())
        .forEach((path, value) -> add(local, path, value));
  }

  /** Returns the full name of each path. */
  Map<String, String> paths() {
    return paths;
  }

  /** Returns the names of the nodes of a use of a block that can be read. */
  Set<String> within(String use) {
    Set<String> within = new HashSet<>(paths.values());
    within.removeIf(name -> !name.startsWith(use + ".") && !name.startsWith(use + "["));
    return within;
  }

  /** Returns the node that has the parameters of a value: its block, if that runs over steps. */
  String holder(String name) {
    List<String> reads = values.get(name).reads();
    boolean isResult = reads.size() == 1 && named(reads.get(0)).orElseThrow().kind().isEmpty();
    return isResult ? reads.get(0) : name;
  }

  /** Returns true if a node trains parameters of its own. */
  boolean learnsItself(String name) {
    return values.containsKey(name) && values.get(name).learns();
  }

  /** Returns the value of a full name. */
  Optional<Value> named(String name) {
    return Optional.ofNullable(values.get(name));
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
    return values.values().stream()
        .flatMap(value -> value.reads().stream())
        .collect(Collectors.toSet());
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
        .filter(name -> reach(List.of(name)).stream().anyMatch(this::learnsItself))
        .collect(Collectors.toSet());
  }

  /** Returns the names of those values of {@link #needed} that are no inputs. */
  Set<String> computed() {
    return needed().stream()
        .filter(name -> values.containsKey(name) && !values.get(name).reads().isEmpty())
        .collect(Collectors.toSet());
  }

  /** Returns the names of nodes and of all that they depend on. */
  Set<String> reach(List<String> ends) {
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
    return !value.kind().isEmpty() && catalogue.kind(value.kind()).role().equals(role);
  }
}
