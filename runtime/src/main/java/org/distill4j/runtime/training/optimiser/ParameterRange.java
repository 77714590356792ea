package org.distill4j.runtime.training.optimiser;

import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.runtime.graph.LayerVertex;
import org.distill4j.runtime.layer.Parameter;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * A part of a graph's parameter vector that belongs to one node.
 *
 * @param node the node
 * @param from the first index
 * @param to the index after the last
 * @param decays true if weight decay applies: for weights and embeddings, not for biases and other
 *     parameters with a single axis
 */
public record ParameterRange(String node, long from, long to, boolean decays) {

  /** Returns the parameter vector divided into as few ranges as possible, in order. */
  public static List<ParameterRange> of(ComputationGraph graph) {
    List<ParameterRange> ranges = new ArrayList<>();
    for (int index : graph.topologicalSortOrder()) {
      var vertex = graph.getVertices()[index];
      INDArray part = vertex.params();
      if (part != null && part.length() > 0) {
        long from = part.offset() - graph.params().offset();
        addAll(graph, vertex.getVertexName(), from, ranges);
      }
    }
    return ranges;
  }

  /** Returns a view of this range of a vector. */
  public INDArray of(INDArray vector) {
    return vector.get(NDArrayIndex.interval(from, to));
  }

  /** Returns the range from the beginning of this one to the end of another. */
  public ParameterRange until(ParameterRange last) {
    return new ParameterRange(node, from, last.to, decays);
  }

  private static void addAll(
      ComputationGraph graph, String node, long from, List<ParameterRange> ranges) {
    LayerVertex vertex = (LayerVertex) graph.getConfiguration().getVertices().get(node);
    long start = from;
    for (Parameter parameter : vertex.layer().parameters()) {
      long end = start + parameter.length();
      append(new ParameterRange(node, start, end, parameter.shape().length > 1), ranges);
      start = end;
    }
  }

  private static void append(ParameterRange next, List<ParameterRange> ranges) {
    int last = ranges.size() - 1;
    if (last >= 0
        && ranges.get(last).node.equals(next.node)
        && ranges.get(last).decays == next.decays) {
      ranges.set(last, ranges.get(last).until(next));
    } else {
      ranges.add(next);
    }
  }
}
