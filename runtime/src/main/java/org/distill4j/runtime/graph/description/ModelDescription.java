package org.distill4j.runtime.graph.description;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.distill4j.runtime.argument.Arguments;

/**
 * All that a program must know to use a network. Generated networks describe themselves; the
 * program that trains them adds the names of words and classes:
 *
 * <pre>{@code
 * var description = network.description()
 *     .withNames("question", vocabulary.words())
 *     .withNames("answer", List.of("no", "yes"));
 * ModelFile.save(network, graph, description, file);
 * }</pre>
 *
 * @param network the canonical name of the spec
 * @param dimensions the values of all dimensions by name; empty if the file does not say them
 * @param inputs the inputs, in the order of the graph
 * @param outputs the outputs, in the order of the graph
 */
public record ModelDescription(
    String network,
    Map<String, Integer> dimensions,
    List<ValueFormat> inputs,
    List<ValueFormat> outputs) {

  /** Copies lists and map. */
  public ModelDescription {
    dimensions = Collections.unmodifiableMap(new LinkedHashMap<>(dimensions));
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
  }

  /** Returns a builder of the description of a network. */
  public static Builder builder(String network) {
    return new Builder(network);
  }

  /** Returns the description of a network of which only the names of the nodes are known. */
  public static ModelDescription unknown(
      String network, List<String> inputs, List<String> outputs) {
    return new ModelDescription(
        network,
        Map.of(),
        inputs.stream().map(ValueFormat::unknown).toList(),
        outputs.stream().map(ValueFormat::unknown).toList());
  }

  /**
   * Returns an input.
   *
   * @throws IllegalArgumentException if there is none of this name
   */
  public ValueFormat input(String name) {
    return required("input", name, inputs);
  }

  /**
   * Returns an output.
   *
   * @throws IllegalArgumentException if there is none of this name
   */
  public ValueFormat output(String name) {
    return required("output", name, outputs);
  }

  /** Returns the names of the inputs, in the order of the graph. */
  public List<String> inputNames() {
    return inputs.stream().map(ValueFormat::name).toList();
  }

  /** Returns the names of the outputs, in the order of the graph. */
  public List<String> outputNames() {
    return outputs.stream().map(ValueFormat::name).toList();
  }

  private static ValueFormat required(String what, String name, List<ValueFormat> formats) {
    return find(name, formats)
        .orElseThrow(
            () -> Arguments.unknown(what, name, formats.stream().map(ValueFormat::name).toList()));
  }

  private static Optional<ValueFormat> find(String name, List<ValueFormat> formats) {
    return formats.stream().filter(format -> format.name().equals(name)).findFirst();
  }

  /**
   * Returns this description with the names of the indices of an input or output: the words of a
   * vocabulary, the names of classes.
   *
   * @throws IllegalArgumentException if there is no such input or output, or if an output has
   *     another number of classes
   */
  public ModelDescription withNames(String node, List<String> names) {
    find(node, outputs).ifPresent(output -> requireCount(output, names.size()));
    return changed(node, format -> format.withNames(names));
  }

  private static void requireCount(ValueFormat output, int names) {
    if (output.isKnown() && !output.axes().isEmpty()) {
      Axis last = output.axes().get(output.axes().size() - 1);
      if (!last.admits(names)) {
        throw new IllegalArgumentException(
            "The output '%s' has %s classes, not %s: give each a name"
                .formatted(output.name(), last, names));
      }
    }
  }

  /**
   * Returns this description with a remark about an input or output, which replaces one of the same
   * name.
   *
   * @throws IllegalArgumentException if there is no such input or output
   */
  public ModelDescription withNote(String node, String name, String text) {
    return changed(node, format -> format.withNote(name, text));
  }

  private ModelDescription changed(String node, UnaryOperator<ValueFormat> change) {
    if (find(node, inputs).isEmpty() && find(node, outputs).isEmpty()) {
      List<String> available = new ArrayList<>(inputNames());
      available.addAll(outputNames());
      throw Arguments.unknown("input or output", node, available);
    }
    return new ModelDescription(
        network, dimensions, changed(node, inputs, change), changed(node, outputs, change));
  }

  private static List<ValueFormat> changed(
      String node, List<ValueFormat> formats, UnaryOperator<ValueFormat> change) {
    return formats.stream()
        .map(format -> format.name().equals(node) ? change.apply(format) : format)
        .toList();
  }

  /** Collects the parts of a description. */
  public static final class Builder {

    private final String network;
    private final Map<String, Integer> dimensions = new LinkedHashMap<>();
    private final List<ValueFormat> inputs = new ArrayList<>();
    private final List<ValueFormat> outputs = new ArrayList<>();

    private Builder(String network) {
      this.network = network;
    }

    /** Sets the value of a dimension. */
    public Builder dimension(String name, int value) {
      dimensions.put(name, value);
      return this;
    }

    /**
     * Adds an input.
     *
     * @param kind the simple name of its kind
     * @param column the name of the runtime class that holds its examples
     * @param axes its axes, without the batch
     */
    public Builder input(String name, String kind, String column, Axis... axes) {
      inputs.add(new ValueFormat(name, kind, column, Arrays.asList(axes), List.of(), Map.of()));
      return this;
    }

    /**
     * Adds an output.
     *
     * @param kind the simple name of its kind
     * @param axes its axes, without the batch
     */
    public Builder output(String name, String kind, Axis... axes) {
      outputs.add(new ValueFormat(name, kind, "", Arrays.asList(axes), List.of(), Map.of()));
      return this;
    }

    /** Builds the description. */
    public ModelDescription build() {
      return new ModelDescription(network, dimensions, inputs, outputs);
    }
  }
}
