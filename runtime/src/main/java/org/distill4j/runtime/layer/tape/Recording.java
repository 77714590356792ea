package org.distill4j.runtime.layer.tape;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.distill4j.runtime.layer.Parameter;
import org.distill4j.runtime.layer.Pass;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The tape of a node of a network. It computes each operation at once and notes it for the backward
 * pass. Operation i of each batch has the arrays of slot i.
 */
final class Recording implements Tape {

  private final TapeLayer layer;
  private final List<String> names;
  private final List<Slot> slots = new ArrayList<>();
  private final List<Computed> nodes = new ArrayList<>();
  private final Map<String, Slot> leafSlots = new LinkedHashMap<>();
  private final Map<String, Leaf> parameters = new LinkedHashMap<>();
  private final Map<Integer, Leaf> inputs = new LinkedHashMap<>();
  private final Map<Integer, Leaf> masks = new LinkedHashMap<>();
  private Pass pass;
  private int step;
  private SplittableRandom random;
  private Computed result;

  private Recording(TapeLayer layer) {
    this.layer = layer;
    this.names = layer.parameters().stream().map(Parameter::name).toList();
  }

  /** Returns the tape that a node keeps, for a pass. */
  static Recording of(TapeLayer layer, Pass pass) {
    Recording recording = pass.workspace(Recording.class, () -> new Recording(layer));
    recording.pass = pass;
    return recording;
  }

  TapeLayer layer() {
    return layer;
  }

  Pass pass() {
    return pass;
  }

  /** Returns the number of the forward pass. */
  int step() {
    return step;
  }

  long nextSeed() {
    if (random == null) {
      random = pass.random();
    }
    return random.nextLong();
  }

  INDArray forward() {
    step++;
    random = null;
    nodes.clear();
    parameters.clear();
    inputs.clear();
    masks.clear();
    Node value = own(layer.forward(this));
    result = value.isBuffer() ? (Computed) value : (Computed) value.apply(new Scale(1, 0));
    return result.value();
  }

  void backward(INDArray outputGradient) {
    parameters.values().forEach(Leaf::renew);
    for (Computed node : nodes) {
      node.clear();
      node.renew();
    }
    inputs.values().forEach(Node::clear);
    parameters.values().forEach(Recording::begin);
    result.share(outputGradient);
    for (int i = nodes.size() - 1; i >= 0; i--) {
      nodes.get(i).backward();
    }
    for (int i = 0; i < pass.inputs(); i++) {
      if (pass.needsInputGradient(i)) {
        ((Leaf) input(i)).deliver();
      }
    }
  }

  /** Gradients of parameters are added to what is there. */
  private static void begin(Leaf parameter) {
    if (parameter.needsGradient()) {
      parameter.begin(parameter.gradientMemory());
    }
  }

  /** Computes an operation. */
  Computed record(Op op, Node first, Variable... others) {
    Node[] sources = new Node[others.length + 1];
    sources[0] = own(first);
    for (int i = 0; i < others.length; i++) {
      sources[i + 1] = own(others[i]);
    }
    if (slots.size() == nodes.size()) {
      slots.add(new Slot());
    }
    Computed node = new Computed(this, op, slots.get(nodes.size()), sources);
    node.forward();
    nodes.add(node);
    return node;
  }

  private Node own(Variable variable) {
    if (variable instanceof Node node && node.isOf(this)) {
      return node;
    }
    throw new IllegalArgumentException(
        layer
            + ": a variable is valid only in the forward pass that made it, but one is "
            + (variable == null ? "null" : "of another"));
  }

  @Override
  public int inputs() {
    return pass.inputs();
  }

  @Override
  public Variable input(int i) {
    Leaf leaf = inputs.get(i);
    if (leaf == null) {
      boolean needed = !pass.forwardOnly() && pass.needsInputGradient(i);
      leaf =
          new Leaf(
              this,
              leafSlot("input " + i),
              () -> pass.input(i),
              needed ? () -> pass.inputGradient(i) : null);
      inputs.put(i, leaf);
    }
    return leaf;
  }

  private Slot leafSlot(String name) {
    return leafSlots.computeIfAbsent(name, key -> new Slot());
  }

  @Override
  public Variable mask(int i) {
    if (pass.mask(i) == null) {
      return null;
    }
    return masks.computeIfAbsent(
        i, key -> new Leaf(this, leafSlot("mask " + i), () -> pass.mask(i), null));
  }

  @Override
  public Variable parameter(String name) {
    Leaf leaf = parameters.get(name);
    if (leaf == null) {
      if (!names.contains(name)) {
        throw new IllegalArgumentException(
            "%s has no parameter '%s'. Available: %s".formatted(layer, name, names));
      }
      boolean needed = !pass.forwardOnly() && !pass.frozen();
      leaf =
          new Leaf(
              this,
              leafSlot(name),
              () -> pass.parameter(name),
              needed ? () -> pass.gradient(name) : null);
      parameters.put(name, leaf);
    }
    return leaf;
  }

  @Override
  public boolean training() {
    return pass.training();
  }
}
