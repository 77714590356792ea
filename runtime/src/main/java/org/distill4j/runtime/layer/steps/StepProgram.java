package org.distill4j.runtime.layer.steps;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.stream.IntStream;
import org.distill4j.runtime.layer.steps.StepBody.Carry;
import org.distill4j.runtime.layer.steps.StepBody.Input;
import org.distill4j.runtime.layer.steps.StepBody.Node;
import org.distill4j.runtime.layer.steps.StepBody.Source;

/**
 * A block over steps, and the phase in which each of its values is computed. Only what depends on a
 * state is computed step by step: nodes that read steps alone run once over all steps of all
 * examples, like examples of one large batch, and so do nodes behind the states.
 *
 * <p>Values have numbers: first the inputs, then the nodes.
 */
final class StepProgram {

  private static final Map<String, StepProgram> KNOWN =
      Collections.synchronizedMap(new WeakHashMap<>());

  /** The time at which a value is computed. */
  enum Phase {
    /** Once, since it is the same at all steps. */
    CONSTANT,
    /** For all steps at once, before the first. */
    BEFORE,
    /** Step by step. */
    LOOP,
    /** For all steps at once, after the last. */
    AFTER
  }

  private final StepBody body;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final int[][] sources;
  private final Phase[] phases;
  private final int[] carried;
  private final int[] results;
  private final int[] fedEach;
  private final int[] states;
  private final Map<Phase, int[]> nodes = new EnumMap<>(Phase.class);
  private final int[] stacked;

  private StepProgram(StepBody body) {
    this.body = body;
    body.inputs().forEach(input -> number(input.name()));
    int inputs = body.inputs().size();
    this.sources = new int[inputs + body.nodes().size()][];
    this.phases = new Phase[sources.length];
    for (int i = 0; i < inputs; i++) {
      sources[i] = new int[0];
    }
    for (Node node : body.nodes()) {
      int[] reads = numbers(node.reads());
      sources[number(node.name())] = reads;
    }
    this.results = numbers(body.results());
    this.carried = new int[inputs];
    Arrays.fill(carried, -1);
    body.carries().forEach(this::carry);
    this.fedEach =
        IntStream.range(0, inputs).filter(i -> input(i).source() == Source.EACH).toArray();
    this.states = IntStream.range(0, inputs).filter(this::isState).toArray();
    check();
    assignPhases();
    for (Phase phase : Phase.values()) {
      nodes.put(
          phase, IntStream.range(inputs, sources.length).filter(i -> phases[i] == phase).toArray());
    }
    this.stacked = findStacked();
  }

  /**
   * Returns the program of a block.
   *
   * @throws IllegalArgumentException if the text is no valid block
   */
  static StepProgram of(String body) {
    StepProgram known = KNOWN.get(body);
    if (known == null) {
      known = new StepProgram(StepBody.parse(body));
      KNOWN.put(body, known);
    }
    return known;
  }

  private int number(String name) {
    int number = numbers.size();
    if (numbers.putIfAbsent(name, number) != null) {
      throw new IllegalArgumentException("A block over steps declares '" + name + "' twice");
    }
    return number;
  }

  private int[] numbers(List<String> names) {
    return names.stream().mapToInt(this::known).toArray();
  }

  private int known(String name) {
    Integer number = numbers.get(name);
    if (number == null) {
      throw new IllegalArgumentException(
          "A block over steps reads '%s' before or without its declaration. Known: %s"
              .formatted(name, numbers.keySet()));
    }
    return number;
  }

  private void carry(Carry carry) {
    int state = known(carry.input());
    int node = known(carry.node());
    if (!isState(state) || carried[state] >= 0) {
      throw new IllegalArgumentException(
          "'" + carry.input() + "' of a block over steps is no state with one source");
    }
    carried[state] = node;
  }

  private void check() {
    if (fedEach.length == 0 || results.length == 0) {
      throw new IllegalArgumentException(
          "A block over steps needs an input with steps and a result");
    }
    for (int i = 0; i < carried.length; i++) {
      if (isState(i) && carried[i] < 0) {
        throw new IllegalArgumentException(
            "No node of a block over steps is carried to '" + input(i).name() + "'");
      }
    }
    for (int value : results) {
      if (isInput(value)) {
        throw new IllegalArgumentException("A result of a block over steps must be a node");
      }
    }
  }

  private void assignPhases() {
    boolean[] kept = new boolean[sources.length];
    Arrays.stream(results).forEach(value -> kept[value] = true);
    Arrays.stream(carried).filter(value -> value >= 0).forEach(value -> kept[value] = true);
    for (int value = 0; value < sources.length; value++) {
      phases[value] =
          isInput(value)
              ? switch (input(value).source()) {
                case EACH -> Phase.BEFORE;
                case CONSTANT -> Phase.CONSTANT;
                case INITIAL, ZERO -> Phase.LOOP;
              }
              : read(value, Phase.CONSTANT) && !kept[value]
                  ? Phase.CONSTANT
                  : read(value, Phase.BEFORE) ? Phase.BEFORE : Phase.LOOP;
    }
    boolean[] needed = neededByStates();
    for (int value = inputs(); value < sources.length; value++) {
      boolean behind =
          Arrays.stream(sources[value])
              .allMatch(source -> phases[source] != Phase.CONSTANT && !isState(source));
      if (phases[value] == Phase.LOOP && !needed[value] && behind) {
        phases[value] = Phase.AFTER;
      }
    }
    // What a node inside the loop reads must be inside as well.
    for (int value = sources.length - 1; value >= inputs(); value--) {
      if (phases[value] == Phase.LOOP) {
        for (int source : sources[value]) {
          if (phases[source] == Phase.AFTER) {
            phases[source] = Phase.LOOP;
          }
        }
      }
    }
  }

  private boolean read(int value, Phase phase) {
    return Arrays.stream(sources[value]).allMatch(source -> phases[source] == phase);
  }

  private boolean[] neededByStates() {
    boolean[] needed = new boolean[sources.length];
    Arrays.stream(carried).filter(node -> node >= 0).forEach(node -> needed[node] = true);
    for (int value = sources.length - 1; value >= 0; value--) {
      if (needed[value]) {
        for (int source : sources[value]) {
          needed[source] = true;
        }
      }
    }
    return needed;
  }

  List<Node> nodes() {
    return body.nodes();
  }

  /** Returns the number of inputs of the block. */
  int inputs() {
    return body.inputs().size();
  }

  /** Returns the number of values. */
  int values() {
    return sources.length;
  }

  boolean isInput(int value) {
    return value < body.inputs().size();
  }

  Input input(int value) {
    return body.inputs().get(value);
  }

  Node node(int value) {
    return body.nodes().get(value - inputs());
  }

  /** Returns true if a value is an input that another step determines. */
  boolean isState(int value) {
    return isInput(value)
        && (input(value).source() == Source.INITIAL || input(value).source() == Source.ZERO);
  }

  /** Returns true if an input of the layer feeds an input of the block. */
  boolean isFed(int value) {
    return isInput(value) && input(value).source() != Source.ZERO;
  }

  /** Returns the values that a node reads; not to be changed, as all arrays of a program. */
  int[] sources(int value) {
    return sources[value];
  }

  Phase phase(int value) {
    return phases[value];
  }

  /** Returns the node whose value becomes a state in the next step; -1 for other inputs. */
  int carried(int state) {
    return carried[state];
  }

  /** Returns the states. */
  int[] states() {
    return states;
  }

  int[] results() {
    return results;
  }

  /** Returns the inputs of the layer of which each step reads its own. */
  int[] fedEach() {
    return fedEach;
  }

  /** Returns the nodes of a phase, in order. */
  int[] nodes(Phase phase) {
    return nodes.get(phase);
  }

  /** Returns the nodes inside the loop that are read behind it, or returned. */
  int[] stacked() {
    return stacked;
  }

  private int[] findStacked() {
    List<Integer> found = new ArrayList<>();
    for (int value : nodes(Phase.LOOP)) {
      boolean isResult = Arrays.stream(results).anyMatch(result -> result == value);
      boolean isRead =
          Arrays.stream(nodes(Phase.AFTER))
              .flatMap(after -> Arrays.stream(sources[after]))
              .anyMatch(source -> source == value);
      if (isResult || isRead) {
        found.add(value);
      }
    }
    return found.stream().mapToInt(Integer::intValue).toArray();
  }
}
