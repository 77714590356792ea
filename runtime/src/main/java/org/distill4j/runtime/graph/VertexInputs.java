package org.distill4j.runtime.graph;

import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.graph.vertex.GraphVertex;
import org.deeplearning4j.nn.graph.vertex.VertexIndices;
import org.distill4j.runtime.data.Value;
import org.distill4j.runtime.graph.NodePass.UnmaskedSteps;
import org.distill4j.runtime.graph.parameter.ParameterViews;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The inputs of a vertex in a forward pass of DL4J, with their masks. */
final class VertexInputs {

  private final ComputationGraph graph;
  private final INDArray[] masks;
  private final Value[] values;
  private final UnmaskedSteps[] lacking;

  /**
   * Collects the inputs.
   *
   * @param sources the vertices that are read
   * @param masks the masks that DL4J has for them; may be null
   */
  VertexInputs(
      ComputationGraph graph,
      VertexIndices[] sources,
      INDArray[] inputs,
      INDArray[] masks,
      DataType type) {
    this.graph = graph;
    this.masks = masks;
    this.values = new Value[inputs.length];
    this.lacking = new UnmaskedSteps[inputs.length];
    for (int i = 0; i < inputs.length; i++) {
      read(i, graph.getVertices()[sources[i].getVertexIndex()], inputs[i], type);
    }
  }

  private void read(int i, GraphVertex source, INDArray input, DataType type) {
    if (source instanceof RunningVertex running) {
      lacking[i] = running.unmasked();
      values[i] = running.value(input);
    } else {
      INDArray mask = ParameterViews.cast(givenMask(i, source), type);
      String name = source.getVertexName();
      lacking[i] = mask == null ? UnmaskedSteps.of(name, input, type) : null;
      values[i] = new Value(input, mask);
    }
  }

  /** Returns the mask that DL4J has for an input, or null. */
  private INDArray givenMask(int i, GraphVertex source) {
    INDArray[] given = graph.getInputMaskArrays();
    if (given == null) {
      return null;
    }
    if (!source.isInputVertex()) {
      return masks == null ? null : masks[i];
    }
    return given[source.getVertexIndex()];
  }

  /** Returns the inputs with their masks. */
  Value[] values() {
    return values;
  }

  /** Returns the steps of each input that lack a mask; null for inputs that lack none. */
  UnmaskedSteps[] lacking() {
    return lacking;
  }
}
