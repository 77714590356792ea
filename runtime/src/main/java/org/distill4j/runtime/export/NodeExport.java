package org.distill4j.runtime.export;

import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.runtime.graph.NodeParameters;
import org.distill4j.runtime.onnx.ExportPass;
import org.distill4j.runtime.onnx.NotExportableException;
import org.distill4j.runtime.onnx.OnnxGraph;
import org.distill4j.runtime.onnx.Tensor;
import org.distill4j.runtime.onnx.TensorType;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** One node of a network that is exported. */
final class NodeExport implements ExportPass {

  private final OnnxGraph graph;
  private final NodeParameters parameters;
  private final String owner;
  private final List<Tensor> inputs;

  /**
   * Creates the context of a node.
   *
   * @param owner the node whose parameters it uses
   * @param reads the nodes that it reads
   * @param values the values of the nodes before it
   */
  NodeExport(
      OnnxGraph graph,
      ComputationGraph network,
      String owner,
      List<String> reads,
      Map<String, Tensor> values) {
    this.graph = graph;
    this.parameters = NodeParameters.of(network);
    this.owner = owner;
    this.inputs = reads.stream().map(values::get).toList();
  }

  @Override
  public OnnxGraph graph() {
    return graph;
  }

  @Override
  public int inputs() {
    return inputs.size();
  }

  @Override
  public Tensor input(int i) {
    return inputs.get(i).as(TensorType.FLOAT);
  }

  @Override
  public Tensor input(int i, long features) {
    Tensor input = inputs.get(i);
    if (input.features() >= 0 && input.features() != features) {
      throw new NotExportableException(
          "it reads %s features, but its input has %s".formatted(features, input.features()));
    }
    return input.as(TensorType.FLOAT);
  }

  @Override
  public Tensor indices(int i) {
    return inputs.get(i).as(TensorType.INT64);
  }

  @Override
  public Tensor mask(int i) {
    return inputs.get(i).mask();
  }

  @Override
  public Tensor parameter(String name) {
    INDArray values = parameters.get(owner, name);
    return graph.weights(owner + "." + name, floats(values), values.shape());
  }

  @Override
  public Tensor state(String name) {
    INDArray values = parameters.state(owner, name);
    return graph.weights(owner + "." + name, floats(values), values.shape());
  }

  @Override
  public float[] values(String name) {
    return floats(parameters.get(owner, name));
  }

  private static float[] floats(INDArray values) {
    return values.castTo(DataType.FLOAT).dup('c').data().asFloat();
  }

  @Override
  public Tensor weights(String role, float[] values, long... shape) {
    return graph.weights(owner + "/" + role, values, shape);
  }
}
