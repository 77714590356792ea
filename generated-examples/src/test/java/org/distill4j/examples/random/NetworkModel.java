package org.distill4j.examples.random;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.distill4j.examples.random.Sizes.Dimension;
import org.distill4j.examples.random.spec.Catalogue;
import org.distill4j.processor.signature.Role;
import org.distill4j.processor.size.Polynomial;

/**
 * A random network.
 *
 * @param names the names in use
 * @param sizes its dimensions
 * @param members all members, inherited ones first
 * @param expansion its nodes
 * @param isExternal true if its nodes are computed elsewhere
 */
record NetworkModel(
    String name,
    Set<String> names,
    Sizes sizes,
    List<Member> members,
    Expansion expansion,
    boolean isExternal) {

  NetworkModel {
    members = List.copyOf(members);
  }

  /** Returns the values of the dimensions that have one. */
  Map<String, Integer> known() {
    Map<String, Integer> known = new HashMap<>();
    for (Dimension dimension : sizes.dimensions().values()) {
      dimension.value().ifPresent(value -> known.put(dimension.name(), value));
    }
    return known;
  }

  /** Returns the wanted nodes, with known dimensions replaced by their values. */
  List<Operand> operands(Role role, Set<String> wanted) {
    List<Operand> operands = new ArrayList<>();
    for (Operand operand : expansion.operands(role)) {
      if (wanted.contains(operand.node())) {
        operands.add(
            new Operand(
                role,
                operand.path(),
                operand.node(),
                operand.kind(),
                operand.axes().stream().map(this::value).toList()));
      }
    }
    return operands;
  }

  Polynomial value(Polynomial size) {
    Map<String, Integer> known = known();
    return size.substitute(name -> Optional.ofNullable(known.get(name)));
  }

  List<Member.Input> inputs() {
    return members.stream()
        .filter(Member.Input.class::isInstance)
        .map(Member.Input.class::cast)
        .toList();
  }

  /** Returns true if it stays valid with other values of its dimensions. */
  boolean isRightWith(Catalogue catalogue, Map<String, Sizes.Dimension> dimensions) {
    Map<String, Integer> values = new HashMap<>();
    dimensions.values().forEach(d -> values.put(d.name(), d.typical()));
    Map<String, Integer> known = new HashMap<>();
    dimensions.values().forEach(d -> d.value().ifPresent(v -> known.put(d.name(), v)));
    return sizes().hold(values)
        && !new Expansion(catalogue, members(), known).isBroken()
        && inputs().stream()
            .flatMap(input -> input.axes().stream())
            .flatMap(axis -> axis.names().stream())
            .allMatch(
                name ->
                    !dimensions.containsKey(name)
                        || dimensions.get(name).equals(sizes().dimensions().get(name)));
  }
}
