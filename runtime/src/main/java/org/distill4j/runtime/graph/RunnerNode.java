package org.distill4j.runtime.graph;

import java.util.List;
import org.distill4j.runtime.kernel.Kernels;
import org.nd4j.linalg.api.ndarray.INDArray;

/** One node of a {@link GraphRunner}: an input of the graph or a layer. */
final class RunnerNode {

  private final String name;
  private final RunningVertex vertex;
  private final List<RunnerNode> sources;
  private final boolean trained;
  private final NodePass pass;
  private final INDArray[] inputs;
  private final INDArray[] masks;

  private INDArray output;
  private INDArray mask;
  private INDArray gradient;

  /** An input of the graph. */
  RunnerNode(String name) {
    this.name = name;
    this.vertex = null;
    this.sources = List.of();
    this.trained = false;
    this.pass = null;
    this.inputs = new INDArray[0];
    this.masks = new INDArray[0];
  }

  /** A layer that reads other nodes. */
  RunnerNode(RunningVertex vertex, List<RunnerNode> sources, Kernels kernels) {
    this.name = vertex.getVertexName();
    this.vertex = vertex;
    this.sources = List.copyOf(sources);
    this.trained = vertex.isTrained() || sources.stream().anyMatch(RunnerNode::isTrained);
    boolean[] needsInputGradient = new boolean[sources.size()];
    for (int i = 0; i < needsInputGradient.length; i++) {
      needsInputGradient[i] = sources.get(i).isTrained();
    }
    this.pass = new NodePass(vertex, kernels, needsInputGradient);
    this.inputs = new INDArray[sources.size()];
    this.masks = new INDArray[sources.size()];
  }

  String name() {
    return name;
  }

  boolean isInput() {
    return vertex == null;
  }

  /** Whether a trained parameter lies here or below. */
  boolean isTrained() {
    return trained;
  }

  INDArray output() {
    return output;
  }

  INDArray mask() {
    return mask;
  }

  List<RunnerNode> sources() {
    return sources;
  }

  /** Takes the value of an input. */
  void accept(INDArray value, INDArray valueMask) {
    output = value;
    mask = valueMask;
  }

  void forward(boolean training, long step, double epoch) {
    for (int i = 0; i < inputs.length; i++) {
      inputs[i] = sources.get(i).output;
      masks[i] = sources.get(i).mask;
    }
    pass.begin(inputs, masks, training, step, epoch);
    output = pass.forward();
    mask = vertex.layer().outputMask(pass, output);
    gradient = null;
  }

  /** Adds to the gradient of the value; the array becomes this node's own. */
  void receive(INDArray part, Kernels kernels) {
    if (gradient == null) {
      gradient = part;
    } else {
      kernels.elements().add(part, gradient);
    }
  }

  /** Hands gradients on to parameters and sources, where this node has received one. */
  void backward(Kernels kernels) {
    if (gradient == null || !trained) {
      return;
    }
    pass.backward(gradient);
    for (int i = 0; i < inputs.length; i++) {
      if (pass.needsInputGradient(i)) {
        sources.get(i).receive(pass.inputGradient(i), kernels);
      }
    }
    gradient = null;
  }
}
