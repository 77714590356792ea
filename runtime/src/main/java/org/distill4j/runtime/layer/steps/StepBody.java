package org.distill4j.runtime.layer.steps;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.LayerText;

/**
 * A block over steps as declared, which a model file holds as text.
 *
 * @param inputs its inputs; those that the layer is fed come first, in the order of the layer
 * @param nodes its nodes, in topological order
 * @param carries the nodes whose values become inputs of the next step
 * @param results the nodes whose values the layer returns, side by side
 */
record StepBody(List<Input> inputs, List<Node> nodes, List<Carry> carries, List<String> results) {

  /** The source of an input of the block. */
  enum Source {
    /** A step of an input of the layer. */
    EACH,
    /** An input of the layer, the same at each step. */
    CONSTANT,
    /** The value of a node in the step before; an input of the layer at the first step. */
    INITIAL,
    /** The value of a node in the step before; zeros at the first step. */
    ZERO
  }

  /**
   * An input of the block.
   *
   * @param shape the shape of zeros, without the batch; empty for others
   */
  record Input(String name, Source source, long[] shape) {

    Input(String name, Source source) {
      this(name, source, new long[0]);
    }
  }

  /**
   * A node of the block.
   *
   * @param reads the inputs and nodes of the block that it reads
   * @param owner the node whose parameters it uses: itself or another one
   */
  record Node(String name, Layer layer, List<String> reads, String owner) {

    boolean ownsParameters() {
      return owner.equals(name);
    }
  }

  /** A node whose value becomes an input of the next step. */
  record Carry(String node, String input) {}

  StepBody {
    inputs = List.copyOf(inputs);
    nodes = List.copyOf(nodes);
    carries = List.copyOf(carries);
    results = List.copyOf(results);
  }

  /** Returns it as text: a line for each declaration, with words between blanks. */
  String text() {
    List<String> lines = new ArrayList<>();
    for (Input input : inputs) {
      String shape =
          Arrays.stream(input.shape()).mapToObj(Long::toString).collect(Collectors.joining(","));
      lines.add(words("input", input.name(), input.source().name(), shape));
    }
    for (Node node : nodes) {
      String reads = String.join(" ", node.reads());
      lines.add(words("node", node.name(), LayerText.of(node.layer()), node.owner(), reads));
    }
    carries.forEach(carry -> lines.add(words("carry", carry.node(), carry.input())));
    lines.add(words("results", String.join(" ", results)));
    return String.join("\n", lines);
  }

  private static String words(String... words) {
    return String.join(" ", words).strip();
  }

  /**
   * Returns the block of a text.
   *
   * @throws IllegalArgumentException if it is malformed, or a layer's class is missing
   */
  static StepBody parse(String text) {
    List<Input> inputs = new ArrayList<>();
    List<Node> nodes = new ArrayList<>();
    List<Carry> carries = new ArrayList<>();
    List<String> results = new ArrayList<>();
    for (String line : text.lines().toList()) {
      List<String> words = Arrays.asList(line.split(" ", -1));
      try {
        switch (words.get(0)) {
          case "input" -> inputs.add(input(words));
          case "node" ->
              nodes.add(
                  new Node(
                      words.get(1),
                      LayerText.layer(words.get(2)),
                      List.copyOf(words.subList(4, words.size())),
                      words.get(3)));
          case "carry" -> carries.add(new Carry(words.get(1), words.get(2)));
          case "results" -> results.addAll(words.subList(1, words.size()));
          default -> throw new IllegalArgumentException("Unknown word " + words.get(0));
        }
      } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
        throw new IllegalArgumentException("A block over steps has a malformed line: " + line, e);
      }
    }
    return new StepBody(inputs, nodes, carries, results);
  }

  private static Input input(List<String> words) {
    Source source = Source.valueOf(words.get(2));
    return words.size() < 4
        ? new Input(words.get(1), source)
        : new Input(words.get(1), source, lengths(words.get(3)));
  }

  private static long[] lengths(String text) {
    return Arrays.stream(text.split(",", -1)).mapToLong(Long::parseLong).toArray();
  }
}
