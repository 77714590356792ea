package org.distill4j.runtime.training;

import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.runtime.graph.LayerVertex;
import org.distill4j.runtime.layer.Parameter;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * A part of a graph's parameter vector.
 *
 * @param from the first place
 * @param to the place behind the last
 * @param decays whether weight decay applies
 */
record ParameterRange(long from, long to, boolean decays) {

  /** The whole vector as one range that does not decay. */
  static List<ParameterRange> whole(ComputationGraph graph) {
    return List.of(new ParameterRange(0, graph.params().length(), false));
  }

  /**
   * The vector cut into as few ranges as possible: weights and embeddings, which decay, and biases
   * and other parameters with a single axis, which do not.
   */
  static List<ParameterRange> byDecay(ComputationGraph graph) {
    List<ParameterRange> ranges = new ArrayList<>();
    for (int index : graph.topologicalSortOrder()) {
      var vertex = graph.getVertices()[index];
      INDArray part = vertex.params();
      if (part != null && part.length() > 0) {
        long from = part.offset() - graph.params().offset();
        addAll(graph.getConfiguration().getVertices().get(vertex.getVertexName()), from, ranges);
      }
    }
    return ranges;
  }

  /** The view of this range of a vector. */
  INDArray of(INDArray vector) {
    return vector.get(NDArrayIndex.interval(from, to));
  }

  private static void addAll(GraphVertex vertex, long from, List<ParameterRange> ranges) {
    long start = from;
    for (Parameter parameter : ((LayerVertex) vertex).layer().parameters()) {
      long end = start + parameter.length();
      append(new ParameterRange(start, end, parameter.shape().length > 1), ranges);
      start = end;
    }
  }

  private static void append(ParameterRange next, List<ParameterRange> ranges) {
    int last = ranges.size() - 1;
    if (last >= 0 && ranges.get(last).to == next.from && ranges.get(last).decays == next.decays) {
      ranges.set(last, new ParameterRange(ranges.get(last).from, next.to, next.decays));
    } else {
      ranges.add(next);
    }
  }
}
