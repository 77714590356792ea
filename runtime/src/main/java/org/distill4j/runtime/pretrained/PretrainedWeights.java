package org.distill4j.runtime.pretrained;

import java.io.IOException;
import java.nio.file.Path;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.runtime.graph.NetworkGraph;

/** Networks with the weights of a file. */
public final class PretrainedWeights {

  private PretrainedWeights() {}

  /**
   * Returns a network with the parameters of a file.
   *
   * @param file a {@code safetensors} file, or an ONNX model whose initialisers are taken
   * @param seed the seed of the parameters that the file does not have
   * @throws IOException if the file is damaged, or lacks a tensor, or has one that nothing takes or
   *     that has another shape or type; the message lists everything
   */
  public static ComputationGraph load(
      NetworkGraph network, PretrainedMapping mapping, Path file, long seed) throws IOException {
    TensorFile tensors = TensorFile.open(file);
    ComputationGraph graph = network.initialised(seed);
    new WeightImport(graph, mapping, tensors).run(network.name());
    return graph;
  }
}
