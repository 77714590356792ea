package org.distill4j.runtime.layer.recurrent;

import java.util.ArrayList;
import java.util.List;
import org.distill4j.runtime.layer.Parameter;

/**
 * One direction of one layer.
 *
 * <p>Parameters, after the name of the direction and the index of the layer: W [inputs, gates
 * units] and R [units, gates units], Xavier-uniform; InputBias and StateBias [gates units], zero.
 *
 * @param stack the whole layer
 * @param layer the index of the layer, from 0
 * @param reversed true for the backward direction
 */
record Direction(RecurrentStack stack, int layer, boolean reversed) {

  String name(String part) {
    return (reversed ? "backward" : "forward") + layer + part;
  }

  int inputs() {
    return layer == 0 ? stack.inputs() : stack.width();
  }

  int units() {
    return stack.units();
  }

  long gates() {
    return (long) stack.cell().gates() * stack.units();
  }

  List<Parameter> parameters() {
    List<Parameter> parameters = new ArrayList<>();
    parameters.add(Parameter.weight(name("W"), inputs(), gates()));
    parameters.add(Parameter.weight(name("R"), units(), gates()));
    if (stack.biases() > 0) {
      parameters.add(Parameter.bias(name("InputBias"), gates()));
    }
    if (stack.biases() > 1) {
      parameters.add(Parameter.bias(name("StateBias"), gates()));
    }
    return parameters;
  }

  /** Returns the first feature of this direction among those of its layer. */
  int column() {
    return reversed ? units() : 0;
  }

  /** Returns the first feature of this direction among those of all layers. */
  int stackColumn() {
    return layer * stack.width() + column();
  }

  boolean isTop() {
    return layer == stack.layers() - 1;
  }
}
