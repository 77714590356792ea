package org.distill4j.experiment.spec;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.distill4j.runtime.catalogue.Dimension;
import org.distill4j.runtime.catalogue.Formula;
import org.distill4j.runtime.catalogue.NetworkDescription;
import org.distill4j.runtime.catalogue.NodeDescription;
import org.distill4j.runtime.catalogue.NodeUse;
import org.distill4j.runtime.data.mapping.Slot.Axis;

/** The axes of the slots of a network, with the dimensions that it leaves open. */
final class SlotAxes {

  private final NetworkDescription network;
  private final Map<String, Integer> values = new HashMap<>();
  private final Set<String> open = new HashSet<>();

  SlotAxes(NetworkDescription network) {
    this.network = network;
    for (Dimension dimension : network.dimensions()) {
      dimension
          .value()
          .ifPresentOrElse(
              value -> values.put(dimension.name(), value), () -> open.add(dimension.name()));
    }
  }

  List<Axis> axes(List<Formula> shape) {
    return shape.stream().map(this::axis).toList();
  }

  /** Returns an axis: a number, an open dimension, a varying length, or a formula. */
  Axis axis(Formula formula) {
    Formula bound = formula.bind(values);
    OptionalDouble value = bound.value();
    if (value.isPresent()) {
      return Axis.of((int) value.getAsDouble());
    }
    Optional<String> name = name(bound);
    if (name.isPresent() && network.varying().contains(name.get())) {
      return Axis.varying(name.get());
    }
    return name.isPresent() && open.contains(name.get())
        ? Axis.of(name.get())
        : new Axis(bound.toString(), OptionalInt.empty(), Optional.empty(), false);
  }

  /** Returns the only name of a formula that is that name. */
  private static Optional<String> name(Formula formula) {
    String text = formula.toString();
    return formula.names().size() == 1 && formula.names().contains(text)
        ? Optional.of(text)
        : Optional.empty();
  }

  /**
   * Returns the open dimension that the words of an input must be below: the one on which the
   * parameters of a node that reads it depend, although its shape does not.
   */
  Optional<Axis> vocabulary(NodeDescription input) {
    Set<String> found = new HashSet<>();
    for (NodeDescription node : network.nodes(NodeUse.NETWORK)) {
      if (node.reads().contains(input.name())) {
        Formula parameters =
            node.cost().parameters().plus(node.cost().frozenParameters()).bind(values);
        Set<String> names = new HashSet<>(parameters.names());
        node.shape().forEach(axis -> names.removeAll(axis.bind(values).names()));
        names.retainAll(open);
        found.addAll(names);
      }
    }
    return found.size() == 1 ? Optional.of(Axis.of(found.iterator().next())) : Optional.empty();
  }

  /** Returns the only axis of an answer that labels of some shape do not have: its classes. */
  static Optional<Axis> classes(List<Axis> answer, List<Axis> label) {
    List<Axis> rest = answer.stream().filter(axis -> !label.contains(axis)).toList();
    return label.size() == answer.size() - 1 && rest.size() == 1
        ? Optional.of(rest.get(0))
        : Optional.empty();
  }
}
