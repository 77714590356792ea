package org.distill4j.runtime.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.distill4j.runtime.catalogue.Formula;
import org.distill4j.runtime.catalogue.NetworkDescription;
import org.distill4j.runtime.catalogue.NodeDescription;
import org.distill4j.runtime.catalogue.NodeUse;

/**
 * An input of a network that is exported.
 *
 * @param name the name
 * @param axes its axes, without the batch
 */
public record NetworkInput(String name, List<Axis> axes) {

  /** Copies the list. */
  public NetworkInput {
    axes = List.copyOf(axes);
  }

  /**
   * An axis of an input.
   *
   * @param name the name; values whose axes have equal names have equal lengths
   * @param length the length, or -1 if it varies from batch to batch or is not known
   * @param varies true if it varies from batch to batch
   */
  public record Axis(String name, long length, boolean varies) {

    /** Returns an axis of a fixed length. */
    public static Axis of(long length) {
      return new Axis("", length, false);
    }

    /** Returns an axis whose length varies from batch to batch. */
    public static Axis varying(String name) {
      return new Axis(name, -1, true);
    }
  }

  /** Returns true if its steps may be masked: its first axis varies. */
  public boolean hasMask() {
    return !axes.isEmpty() && axes.get(0).varies();
  }

  /** Returns the name of its mask. */
  public String mask() {
    return name + "_mask";
  }

  /**
   * Returns the inputs of a spec.
   *
   * @param spec the spec
   * @param sizes the values of its open dimensions, as far as they are known
   */
  public static List<NetworkInput> of(NetworkDescription spec, Map<String, Integer> sizes) {
    Map<String, Integer> known = new LinkedHashMap<>(sizes);
    spec.dimensions()
        .forEach(
            dimension ->
                dimension.value().ifPresent(value -> known.putIfAbsent(dimension.name(), value)));
    return spec.nodes(NodeUse.INPUT).stream().map(input -> of(input, spec, known)).toList();
  }

  private static NetworkInput of(
      NodeDescription input, NetworkDescription spec, Map<String, Integer> sizes) {
    List<Axis> axes = new ArrayList<>();
    for (Formula formula : input.shape()) {
      OptionalDouble value = formula.bind(sizes).value();
      String name = formula.toString();
      axes.add(
          value.isPresent()
              ? new Axis(name, Math.round(value.getAsDouble()), false)
              : new Axis(name, -1, spec.varying().contains(name)));
    }
    return new NetworkInput(input.name(), axes);
  }
}
